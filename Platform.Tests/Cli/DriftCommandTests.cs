using System.Text.Json.Nodes;
using Platform.Cli.Runs;
using Platform.Tests.Workflows;
using Xunit;
using YamlDotNet.Serialization;

namespace Platform.Tests.Cli;

/// <summary><c>platform drift</c> with a Pulumi CLI that says what a test tells it to.</summary>
[Trait("kind", "process")]
public sealed class DriftCommandTests
{
    private const string Same =
        """
        {"sequence":0,"preludeEvent":{"config":{"platform:aws":"x"}}}
        {"sequence":1,"resourcePreEvent":{"metadata":{"op":"refresh","urn":"urn:pulumi:dev::platform::aws:s3/bucket:Bucket::velero","type":"aws:s3/bucket:Bucket"}}}
        {"sequence":2,"resOutputsEvent":{"metadata":{"op":"same","urn":"urn:pulumi:dev::platform::aws:s3/bucket:Bucket::velero","type":"aws:s3/bucket:Bucket"}}}
        {"sequence":3,"summaryEvent":{"resourceChanges":{"same":598,"read":2}}}
        """;

    private const string Tags =
        """
        a line of a plugin
        {"sequence":2,"resOutputsEvent":{"metadata":{"op":"update","urn":"urn:pulumi:dev::platform::aws:s3/bucket:Bucket::velero","type":"aws:s3/bucket:Bucket","diffs":["tags"],"detailedDiff":{"tags.owner":{"diffKind":"add"},"acl":{"diffKind":"update"}},"old":{"inputs":{"password":"geheim"}}}}}
        {"sequence":3,"resOutputsEvent":{"metadata":{"op":"delete","urn":"urn:pulumi:dev::platform::aws:iam/role:Role::a","type":"aws:iam/role:Role","detailedDiff":null}}}
        {"sequence":4,"summaryEvent":{"resourceChanges":{"same":596,"update":1,"delete":1}}}
        """;

    private const string Replaced =
        """
        {"resOutputsEvent":{"metadata":{"op":"create-replacement","urn":"urn:pulumi:dev::platform::aws:kms/key:Key::k","type":"aws:kms/key:Key"}}}
        {"resOutputsEvent":{"metadata":{"op":"replace","urn":"urn:pulumi:dev::platform::aws:kms/key:Key::k","type":"aws:kms/key:Key","diffs":["policy"]}}}
        {"resOutputsEvent":{"metadata":{"op":"delete-replaced","urn":"urn:pulumi:dev::platform::aws:kms/key:Key::k","type":"aws:kms/key:Key"}}}
        {"summaryEvent":{"resourceChanges":{"replace":1}}}
        """;

    [Fact]
    public async Task Nothing_is_found_and_nothing_is_written()
    {
        using var pulumi = new FakePulumi(Same, Same);

        var run = await pulumi.RunAsync();

        Assert.Equal(new CommandOutcome(ExitCode.Ok, "no drift  dev\n", ""), run);
        Assert.Equal(
            [
                "refresh --preview-only --json --non-interactive --color never --stack dev true",
                "preview --json --non-interactive --color never --stack dev true",
            ],
            pulumi.Calls);
    }

    [Fact]
    public async Task What_differs_from_the_state_and_from_the_program_is_told_apart()
    {
        using var pulumi = new FakePulumi(Tags, Replaced);

        var run = await pulumi.RunAsync();

        Assert.Equal(
            new CommandOutcome(
                ExitCode.UnexpectedChanges,
                """
                drift  dev
                  2 differs from Pulumi's state
                    delete  aws:iam/role:Role a
                    update  aws:s3/bucket:Bucket velero  acl, tags.owner
                  1 would be changed by the program
                    replace aws:kms/key:Key k  policy

                """.ReplaceLineEndings("\n"),
                ""),
            run);
    }

    [Fact]
    public async Task The_document_has_names_of_fields_and_no_values()
    {
        using var pulumi = new FakePulumi(Tags, Same);

        var run = await pulumi.RunAsync("--output", "json");

        var document = JsonNode.Parse(run.Out)!;
        Assert.Equal(("found", 7), ((string?)document["result"], run.ExitCode));
        Assert.Equal(
            """{"count":2,"resources":[{"operation":"delete","urn":"urn:pulumi:dev::platform::aws:iam/role:Role::a","type":"aws:iam/role:Role","name":"a","fields":[]},{"operation":"update","urn":"urn:pulumi:dev::platform::aws:s3/bucket:Bucket::velero","type":"aws:s3/bucket:Bucket","name":"velero","fields":["acl","tags.owner"]}]}""",
            document["refresh"]!.ToJsonString());
        Assert.Equal("""{"count":0,"resources":[]}""", document["preview"]!.ToJsonString());
        Assert.DoesNotContain("geheim", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("found", 7)]
    [InlineData("failed", 3)]
    public async Task The_report_is_a_ConfigMap_whose_label_is_the_result(string result, int code)
    {
        using var pulumi = new FakePulumi(Same, result == "none" ? Same : Tags, result == "failed" ? 3 : 0);

        var run = await pulumi.RunAsync("--report");

        var map = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(run.Out);
        var metadata = (Dictionary<object, object>)map["metadata"];
        Assert.Equal(code, run.ExitCode);
        Assert.Equal(("infrastructure-drift", "platform-governance"), (metadata["name"], metadata["namespace"]));
        Assert.Equal(result, ((Dictionary<object, object>)metadata["labels"])["fasti.sh/drift-result"]);
        var notes = (Dictionary<object, object>)metadata["annotations"];
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", (string)notes["fasti.sh/drift-checked-at"]);
        Assert.Equal(
            result switch { "none" => "0 0", "found" => "0 2", _ => "unknown unknown" },
            $"{notes["fasti.sh/drift-refresh-count"]} {notes["fasti.sh/drift-preview-count"]}");
        Assert.Equal(result == "failed", run.Error.Contains("error PLT4481: pulumi refresh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_says_the_same()
    {
        using var pulumi = new FakePulumi(Same, Replaced);

        var run = await pulumi.RunAsync("--output", "markdown");

        Assert.StartsWith("### Drift of `dev`: found\n\n```text\n  1 would be changed by the program\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_Pulumi_CLI_nobody_knows()
    {
        using var pulumi = new FakePulumi(Same, Same);

        var run = await pulumi.RunInAsync("/nowhere");

        Assert.Equal(
            new CommandOutcome(
                ExitCode.Error,
                "error PLT4480: PATH: there is no Pulumi CLI in its folders. Install it (https://www.pulumi.com/docs/install/), "
                + "and log in to the backend with the stack's state.\nunknown  dev\n",
                ""),
            run);
    }

    [Theory]
    [InlineData("""{"diagnosticEvent":{"severity":"error","message":"<{%reset%}><{%fg 1%}>the stack is locked<{%reset%}>\nby ana"}}""", 4, 4, "the stack is locked")]
    [InlineData("", 7, 1, "no passphrase")]
    [InlineData("", 255, 255, "no passphrase")]
    public async Task A_Pulumi_CLI_that_fails_is_quoted_and_the_program_is_not_asked(string output, int code, int exit, string says)
    {
        using var pulumi = new FakePulumi(output, Same, code);

        var run = await pulumi.RunAsync();

        Assert.Equal(
            (exit, $"error PLT4481: pulumi refresh: it ended with {code}: {says}. Run it by hand for the whole message.\nunknown  dev\n"),
            (run.ExitCode, run.Out));
        Assert.Single(pulumi.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\n  \"steps\": []\n}")]
    [InlineData("""{"resOutputsEvent":{"metadata":{"op":"same","urn":"urn:a","type":"b"}}}""")]
    public async Task What_is_no_whole_answer_is_no_answer(string output)
    {
        using var pulumi = new FakePulumi(Same, output);

        var run = await pulumi.RunAsync();

        Assert.Equal(
            (ExitCode.Error, "error PLT4482: pulumi preview: it ended well, and printed no events. Look at pulumi version: 3.105 "
                + "or later is needed.\nunknown  dev\n"),
            (run.ExitCode, run.Out));
    }

    [Fact]
    public async Task A_wrong_configuration_is_told_before_anything_runs()
    {
        using var pulumi = new FakePulumi(Same, Same);

        var run = await pulumi.RunAsync("--stack", "nobody");

        Assert.Equal(ExitCode.Configuration, run.ExitCode);
        Assert.Empty(pulumi.Calls);
    }

    /// <summary>A folder with an executable <c>pulumi</c>, which keeps what it was asked.</summary>
    private sealed class FakePulumi : IDisposable
    {
        private readonly TemporaryFolder _kept = new();

        private readonly FakeTools _tools;

        public FakePulumi(string refresh, string preview, int code = 0)
        {
            File.WriteAllText(_kept["refresh"], refresh);
            File.WriteAllText(_kept["preview"], preview);
            _tools = new FakeTools(
                ("pulumi", $"""
                echo "$* $PULUMI_ENABLE_STREAMING_JSON_PREVIEW" >>{_kept["calls"]}
                cat {_kept.Path}/$1
                echo 'no passphrase' >&2
                exit {code}
                """));
        }

        public IReadOnlyList<string> Calls => File.Exists(_kept["calls"]) ? File.ReadAllLines(_kept["calls"]) : [];

        public Task<CommandOutcome> RunAsync(params string[] arguments) => RunInAsync(_tools.Path.Value, arguments);

        public Task<CommandOutcome> RunInAsync(string path, params string[] arguments) => new CommandRun
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = path },
        }.RunAsync(["drift", .. arguments]);

        public void Dispose()
        {
            _tools.Dispose();
            _kept.Dispose();
        }
    }
}
