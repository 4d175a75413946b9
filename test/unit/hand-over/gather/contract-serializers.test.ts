import assert from 'node:assert/strict';
import { contractSerializers } from '../../../../src/core/hand-over/gather/contract-serializers';
import { inventoryOf } from '../../project/inventory-of';

suite('contractSerializers', () => {
  test('say of every field who may set it and what it takes', async () => {
    const inventory = await inventoryOf({
      'manage.py': '',
      'config/settings.py': '',
      'shop/serializers.py': `from rest_framework import serializers
class RoomSerializer(serializers.Serializer):
    name = serializers.CharField(max_length=9)
    note = serializers.CharField(required=False, allow_null=True)
    size = serializers.ChoiceField(choices=["s", "l"])
    floor = serializers.ChoiceField(choices=list("abcdefghi"))
    grade = serializers.ChoiceField(choices=["1", "2", "3", "4", "5", "6", "7", "8", "9"])
    mark = serializers.ChoiceField(choices=["1", "2", "3", "4", "5", "6", "7", "8"])
    pin = serializers.CharField(write_only=True)
    made = serializers.DateTimeField(read_only=True)
    tags = serializers.ListField(child=serializers.CharField())
    beds = BedSerializer(many=True)
`,
    });
    const [room] = contractSerializers(inventory, [
      { pattern: 'rooms/', methods: [], view: 'RoomView', serializers: ['RoomSerializer', 'Gone'] },
    ]);
    assert.deepEqual(
      room?.fields.map(({ name, type, access, values = [] }) => [name, type, access, ...values]),
      [
        ['name', 'CharField', 'read and write', 'required', 'at most 9 characters'],
        ['note', 'CharField', 'read and write', 'optional', 'may be null'],
        ['size', 'ChoiceField', 'read and write', 'required', 'one of s, l'],
        ['floor', 'ChoiceField', 'read and write', 'required', 'choices made in code'],
        ['grade', 'ChoiceField', 'read and write', 'required', 'one of 1, 2, 3, 4, 5, 6, 7, 8, …'],
        ['mark', 'ChoiceField', 'read and write', 'required', 'one of 1, 2, 3, 4, 5, 6, 7, 8'],
        ['pin', 'CharField', 'write only', 'required'],
        ['made', 'DateTimeField', 'read only'],
        ['tags', 'ListField', 'read and write', 'required'],
        ['beds', 'list of BedSerializer', 'read and write'],
      ],
    );
  });
});
