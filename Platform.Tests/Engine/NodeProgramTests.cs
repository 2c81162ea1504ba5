using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Platform.Tests.Engine;

[Trait("kind", "process")]
public sealed class NodeProgramTests(NodeProgram program) : IClassFixture<NodeProgram>
{
    private const string Root = "urn:pulumi:dev::acme::pulumi:pulumi:Stack::acme-dev";
    private const string Component = "urn:pulumi:dev::acme::test:backup:Backup::velero";
    private const string Bucket = "urn:pulumi:dev::acme::test:backup:Backup$aws:s3/bucket:Bucket::store";
    private const string Role = "urn:pulumi:dev::acme::test:backup:Backup$aws:iam/role:Role::writer";
    private const string Provider = "urn:pulumi:dev::acme::pulumi:providers:aws::frankfurt";
    private const string Plain = "urn:pulumi:dev::acme::aws:iam/role:Role::plain";
    private const string Registry = "urn:pulumi:dev::acme::aws:kms/key:Key::existing";

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    [Fact]
    public void The_program_ends_well_and_says_nothing()
    {
        Assert.Equal(0, program.Result.ExitCode);
        Assert.False(program.Result.TimedOut);
        Assert.Empty(program.Result.Output);
        Assert.DoesNotContain(program.Result.Log, message => message.Severity is "error" or "warning");
    }

    [Fact]
    public void Resources_are_in_the_order_of_the_tree() => Assert.Equal(
        [Root, Plain, Registry, Provider, Component, Role, Bucket],
        program.Result.Graph.Resources.Select(resource => resource.Urn));

    [Fact]
    public void Parents_are_what_the_program_said_or_the_stack() => Assert.Equal(
        [null, Root, Root, Root, Root, Component, Component],
        program.Result.Graph.Resources.Select(resource => resource.Parent));

    [Fact]
    public void A_component_is_not_custom_and_asks_for_no_provider()
    {
        var component = program.Resource("velero");

        Assert.Equal(
            ("test:backup:Backup", false, false, null, null),
            (component.Type, component.Custom, component.Remote, component.Provider, component.Version));
    }

    [Fact]
    public void Inputs_are_plain_json_with_secrets_hidden()
    {
        Assert.Equal(
            """
            {
              "bucket": "acme-velero",
              "sizes": [
                1,
                2.5,
                true
              ],
              "tags": {
                "empty": null,
                "team": "sre"
              },
              "text": "naïve ☂"
            }
            """,
            Text(program.Resource("store").Inputs));
        Assert.Equal(
            $$"""
            {
              "assumeRolePolicy": "{\"Resource\":\"arn:aws:s3:::acme-velero/*\"}",
              "bundle": {
                "archive": {
                  "assets": {
                    "a.txt": {
                      "asset": {
                        "text": "a"
                      }
                    }
                  }
                }
              },
              "file": {
                "asset": {
                  "text": "hello"
                }
              },
              "nested": {
                "keys": [
                  {
                    "token": "[secret]"
                  }
                ]
              },
              "owner": "{{Component}}",
              "password": "[secret]",
              "source": "acme-velero"
            }
            """,
            Text(program.Resource("writer").Inputs));
    }

    [Fact]
    public void Options_arrive()
    {
        var bucket = program.Resource("store");

        Assert.True(bucket.Custom);
        Assert.Equal("7.48.0", bucket.Version);
        Assert.Equal($"{Provider}::{program.Result.Graph.Outputs["providerId"]}", bucket.Provider);
        Assert.True(bucket.Options.Protect);
        Assert.True(bucket.Options.RetainOnDelete);
        Assert.Equal(["tags"], bucket.Options.IgnoreChanges);
        Assert.Equal(
            [
                "aws:s3/bucketV2:BucketV2",
                "urn:pulumi:dev::acme::test:backup:Backup$aws:s3/bucket:Bucket::old",
                "urn:pulumi:dev::acme::aws:s3/bucket:Bucket::store",
                "urn:pulumi:dev::acme::a:b:C::d",
            ],
            bucket.Options.Aliases);
    }

    [Fact]
    public void Dependencies_are_those_of_the_options_and_of_the_inputs()
    {
        Assert.Empty(program.Resource("store").Dependencies);
        Assert.Equal([Plain, Bucket], program.Resource("writer").Dependencies);
    }

    [Fact]
    public void A_resource_that_is_only_read_says_so()
    {
        var key = program.Resource("existing");

        Assert.Equal(("1234abcd", true), (key.ReadId, key.Custom));
        Assert.Null(program.Resource("store").ReadId);
    }

    [Fact]
    public void What_the_program_got_back_is_what_a_provider_would_say() => Assert.Equal(
        $$"""
        {
          "bucketArn": "arn:aws:s3:::acme-velero",
          "bucketDomain": "[secret]",
          "bucketId": "acme-velero",
          "bucketRegion": "eu-central-1",
          "bucketUrn": "{{Bucket}}",
          "file": "hello",
          "keyArn": "arn:aws:kms:eu-west-1:111122223333:key/1234abcd",
          "nestedIsSecret": true,
          "organization": "organization",
          "owner": "{{Component}}",
          "partition": {
            "dnsSuffix": "amazonaws.com",
            "id": "aws",
            "partition": "aws",
            "reverseDnsPrefix": "com.amazonaws"
          },
          "password": "[secret]",
          "passwordIsRight": true,
          "plainId": "plain-dcf0c22",
          "policy": "{\"Resource\":\"arn:aws:s3:::acme-velero/*\"}",
          "project": "acme",
          "providerId": "a9ea73da-482f-5f27-98e2-95024557425d",
          "region": "eu-central-1",
          "roleArn": "arn:aws:iam::111122223333:role/writer-3cfd4a2",
          "roleUniqueId": "AROA45KCJIMMPZZTEL4W2",
          "sizes": [
            1,
            2.5,
            true
          ],
          "source": "acme-velero",
          "stack": "dev",
          "text": "naïve ☂"
        }
        """,
        Text(program.Result.Graph.Outputs));

    [Fact]
    public async Task A_second_run_gives_the_same_graph()
    {
        var again = await NodePeer.RunAsync("program.js");

        Assert.Equal(JsonSerializer.Serialize(program.Result.Graph), JsonSerializer.Serialize(again.Graph));
    }

    private static string Text(JsonObject node) => node.ToJsonString(Relaxed);
}
