import * as vscode from 'vscode';

/** A file system of texts in memory, by their paths: enough of one for what the extension asks of a folder that is on no disk. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, Uint8Array>();
  /** What was asked for, in its order: `stat /shop/manage.py`. */
  readonly asked: string[] = [];
  /** How many directories were being listed at most at one time. */
  mostListed = 0;
  #listed = 0;
  /** Whether nothing may be written. */
  locked = false;

  constructor(texts: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(texts)) this.#files.set(path, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    this.asked.push(`stat ${path}`);
    const bytes = this.#files.get(path);
    if (!bytes && !this.#isDirectory(path)) throw vscode.FileSystemError.FileNotFound(path);
    return {
      type: bytes ? vscode.FileType.File : vscode.FileType.Directory,
      ctime: 0,
      mtime: 0,
      size: bytes?.length ?? 0,
    };
  }

  async readDirectory({ path }: vscode.Uri): Promise<[string, vscode.FileType][]> {
    this.#listed += 1;
    this.mostListed = Math.max(this.mostListed, this.#listed);
    await new Promise((resolve) => setTimeout(resolve, 5));
    this.#listed -= 1;
    if (!this.#isDirectory(path)) throw vscode.FileSystemError.FileNotFound(path);
    const entries = new Map<string, vscode.FileType>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(`${path}/`)) continue;
      const [name = '', ...below] = file.slice(path.length + 1).split('/');
      entries.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...entries];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    this.asked.push(`read ${path}`);
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    if (this.locked) throw vscode.FileSystemError.NoPermissions(uri);
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  createDirectory(): void {
    // A directory is there as soon as a file is in it.
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  #isDirectory(path: string): boolean {
    return [...this.#files.keys()].some((file) => file.startsWith(`${path}/`));
  }
}
