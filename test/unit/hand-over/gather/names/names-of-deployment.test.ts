import assert from 'node:assert/strict';
import { findReferring, namesOfDeployment } from '../../../../../src/core/hand-over/gather/names/names-of-deployment';
import { namingProject, told } from './naming-project';

const TREE = {
  'manage.py': '',
  'config/settings.py': 'INSTALLED_APPS = []\n',
  'chart/values.yaml':
    'image:\n  repository: shop\n  tag: "1"\nredis:\n  auth:\n    enabled: true\nreplicas: 2\nweb:\n  one:\n    port: 80\n  two:\n    host: a\n',
  'chart/templates/web.yaml':
    'replicas: {{ .Values.replicas }}\nimage: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"\nx: {{ .Values.redis.tag }} {{ .Values.redis.auth.enabled }}\ny: {{ .Values.web.one.port }} {{ .Values.web.one.host }} {{ .Values.web.host }} {{ .Values.web.two.host }}\n',
  'infra/main.tf':
    'resource "aws_db_instance" "main" {\n  region = var.region\n  subnet = module.vpc.subnet\n}\n\nresource "aws_ecs_service" "web" {\n  environment = { HOST = aws_db_instance.main.address, AMI = data.aws_ami.base.id }\n}\n',
  'infra/variables.tf': 'variable "region" {}\nvariable "size" {}\ndata "aws_ami" "base" {}\n',
  'infra/network.tf': 'module "vpc" {\n  region = var.region\n  zone = var.region\n}\n',
  'infra/other/variables.tf': 'variable "region" {}\n',
};

suite('What files of a deployment name', () => {
  const namesIn = async (path: keyof typeof TREE, from: number, to: number): Promise<string[]> => {
    const text = TREE[path]
      .split('\n')
      .slice(from - 1, to)
      .join('\n');
    return (await namesOfDeployment({ path, text, line: from }, await namingProject(TREE))).map(told);
  };

  test('a template of a chart its values, where they are set', async () => {
    assert.deepEqual(await namesIn('chart/templates/web.yaml', 1, 3), [
      'value replicas chart/values.yaml:7',
      'value image.repository chart/values.yaml:2',
      'value image.tag chart/values.yaml:3',
      'value redis.auth.enabled chart/values.yaml:6',
    ]);
  });

  test('a value of a chart is looked for below its own keys, up to the next beside them', async () => {
    assert.deepEqual(await namesIn('chart/templates/web.yaml', 4, 4), [
      'value web.one.port chart/values.yaml:10',
      'value web.host chart/values.yaml:12',
      'value web.two.host chart/values.yaml:12',
    ]);
  });

  test('a resource of Terraform what it refers to in its module', async () => {
    assert.deepEqual(await namesIn('infra/main.tf', 1, 4), [
      'Terraform module module.vpc infra/network.tf:1',
      'variable var.region infra/variables.tf:1',
    ]);
    assert.deepEqual(await namesIn('infra/main.tf', 6, 8), [
      'resource aws_db_instance.main infra/main.tf:1',
      'data source data.aws_ami.base infra/variables.tf:3',
    ]);
  });

  test('and which blocks refer to the one around a line', async () => {
    const usersOf = async (path: string, line: number): Promise<string[] | undefined> =>
      (await findReferring({ path, text: '', line }, await namingProject(TREE)))?.callers.map(told);
    assert.deepEqual(await usersOf('infra/main.tf', 2), ['block aws_ecs_service.web infra/main.tf:7']);
    assert.deepEqual(await usersOf('infra/variables.tf', 1), [
      'block aws_db_instance.main infra/main.tf:2',
      'block module.vpc infra/network.tf:2',
    ]);
    assert.deepEqual(await usersOf('infra/variables.tf', 2), []);
    assert.equal(await usersOf('infra/backend.tf', 1), undefined);
  });
});
