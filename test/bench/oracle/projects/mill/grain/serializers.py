from rest_framework import serializers

from .models import Batch, Kind, Sack


class BatchSerializer(serializers.ModelSerializer):
    class Meta:
        model = Batch
        fields = ["kind", "water", "code", "harvested"]
        read_only_fields = ["harvested"]
        extra_kwargs = {"code": {"write_only": True}, "kind": {"read_only": True}}


class LinkedBatchSerializer(serializers.HyperlinkedModelSerializer):
    class Meta:
        model = Batch
        fields = "__all__"


class KindSerializer(serializers.ModelSerializer):
    class Meta:
        model = Kind
        exclude = ["title"]


class DeepBatchSerializer(serializers.ModelSerializer):
    class Meta:
        model = Batch
        fields = ["id", "kind"]
        depth = 1


class SackSerializer(serializers.ModelSerializer):
    class Meta:
        model = Sack
        fields = "__all__"
