import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');

/** Colours that become one, with how often each stands in the picture. */
type Group = readonly (readonly [colour: number, count: number])[];

/**
 * The same PNG with few colours: those that stand there most often stay as they are, and the shades between them become the nearest.
 * @param png 8 bits a channel, not interlaced, as a browser takes it
 * @param most how many colours, up to 256
 */
export function withFewColours(png: Buffer, most: number): Buffer {
  const { width, height, colours } = decode(png);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const groups = split([...counts], most);
  const palette = groups.map(commonest);
  const indexOf = new Map(groups.flatMap((group, index) => group.map(([colour]) => [colour, index] as const)));
  const rows = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of colours.entries()) rows[Math.floor(at / width) + at + 1] = indexOf.get(colour) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of a PNG, row by row. */
function decode(png: Buffer): { width: number; height: number; colours: Uint32Array } {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(data);
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const step = png[25] === 6 ? 4 : 3;
  const length = width * step;
  const packed = inflateSync(Buffer.concat(parts));
  const colours = new Uint32Array(width * height);
  let above = new Uint8Array(length);
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1);
    const row = unfilter(packed[start] ?? 0, packed.subarray(start + 1, start + 1 + length), above, step);
    for (let x = 0; x < width; x += 1)
      colours[y * width + x] =
        ((row[x * step] ?? 0) << 16) | ((row[x * step + 1] ?? 0) << 8) | (row[x * step + 2] ?? 0);
    above = row;
  }
  return { width, height, colours };
}

/** A row as it was before its filter; the numbers of the filters are those of PNG, section 9. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): Uint8Array<ArrayBuffer> {
  const plain = new Uint8Array(row.length);
  for (const [at, value] of row.entries()) {
    const left = at < step ? 0 : (plain[at - step] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    plain[at] = value + ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0);
  }
  return plain;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(left + up - corner - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Parts groups in the middle of their widest channel, the widest one first, until there are so many: a few bright dots stay what they are. */
function split(all: Group, most: number): Group[] {
  const groups = [all];
  while (groups.length < most) {
    const [widest] = groups
      .map((group, index) => ({ index, ...widestChannel(group) }))
      .filter(({ width }) => width > 0)
      .sort((one, other) => other.width - one.width);
    if (!widest) return groups;
    const group = groups[widest.index] ?? [];
    const isBelow = ([colour]: Group[number]): boolean => (channels(colour)[widest.channel] ?? 0) < widest.middle;
    groups.splice(
      widest.index,
      1,
      group.filter(isBelow),
      group.filter((each) => !isBelow(each)),
    );
  }
  return groups;
}

function widestChannel(group: Group): { channel: number; width: number; middle: number } {
  const widths = [0, 1, 2].map((channel) => {
    const values = group.map(([colour]) => channels(colour)[channel] ?? 0);
    return Math.max(...values) - Math.min(...values);
  });
  const width = Math.max(...widths);
  const channel = widths.indexOf(width);
  const least = Math.min(...group.map(([colour]) => channels(colour)[channel] ?? 0));
  return { channel, width, middle: least + width / 2 };
}

function commonest(group: Group): number {
  return group.reduce((one, other) => (other[1] > one[1] ? other : one))[0];
}

function channels(colour: number): [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
