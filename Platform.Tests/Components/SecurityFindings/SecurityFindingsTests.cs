using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.SecurityFindings;

public sealed class SecurityFindingsTests
{
    private static readonly SubscriptionConfig Mail =
        new() { Protocol = SubscriptionProtocol.Email, Endpoint = "security@acme.example.com" };

    private static readonly PlatformConfig Prod = BackupStacks.Prod with { SecurityFindings = All(FindingSeverity.Low) };

    private static readonly Lazy<Task<BackupGraph>> Graph = new(() => BackupGraph.OfAsync(Prod));

    private static readonly string[] Classes = ["critical", "high", "medium", "low"];

    [Theory]
    [InlineData("10", "critical")]
    [InlineData("9.0", "critical")]
    [InlineData("8.9", "high")]
    [InlineData("8", "high")]
    [InlineData("7.0", "high")]
    [InlineData("6.9", "medium")]
    [InlineData("4", "medium")]
    [InlineData("3.9", "low")]
    [InlineData("1", "low")]
    [InlineData("0.5", "")]
    [InlineData("\"8\"", "")]
    public async Task A_finding_of_GuardDuty_matches_one_rule(string severity, string rule) =>
        Assert.Equal(rule, await RulesAsync("guardduty", GuardDuty(severity)));

    [Fact]
    public async Task An_archived_finding_of_GuardDuty_matches_none() =>
        Assert.Equal("", await RulesAsync("guardduty", GuardDuty("8", archived: "true")));

    [Theory]
    [InlineData("CRITICAL", "NEW", "ACTIVE", "Inspector", "critical")]
    [InlineData("HIGH", "NEW", "ACTIVE", "Security Hub", "high")]
    [InlineData("MEDIUM", "NEW", "ACTIVE", "Security Hub", "medium")]
    [InlineData("LOW", "NEW", "ACTIVE", "Security Hub", "low")]
    [InlineData("INFORMATIONAL", "NEW", "ACTIVE", "Security Hub", "")]
    [InlineData("HIGH", "NOTIFIED", "ACTIVE", "Security Hub", "")]
    [InlineData("HIGH", "SUPPRESSED", "ACTIVE", "Security Hub", "")]
    [InlineData("HIGH", "RESOLVED", "ACTIVE", "Security Hub", "")]
    [InlineData("HIGH", "NEW", "ARCHIVED", "Security Hub", "")]
    [InlineData("HIGH", "NEW", "ACTIVE", "GuardDuty", "")]
    public async Task A_finding_of_Security_Hub_matches_one_rule(
        string label, string workflow, string state, string product, string rule) =>
        Assert.Equal(rule, await RulesAsync("securityhub", SecurityHub(label, workflow, state, product)));

    [Theory]
    [InlineData(AccountServiceState.Off, true)]
    [InlineData(AccountServiceState.Adopt, false)]
    public async Task Findings_of_GuardDuty_come_by_Security_Hub_where_nothing_else_brings_them(
        AccountServiceState guardDuty, bool comes)
    {
        var all = All(FindingSeverity.High);
        var graph = await BackupGraph.OfAsync(Prod with
        {
            SecurityFindings = all with { GuardDuty = all.GuardDuty with { State = guardDuty } },
        });

        Assert.Equal(comes, EventPattern.Matches(
            JsonNode.Parse(graph["security-findings-securityhub-critical", "eventPattern"])!,
            SecurityHub("CRITICAL", "NEW", "ACTIVE", "GuardDuty")));
    }

    [Fact]
    public async Task Events_of_the_other_service_match_none()
    {
        Assert.Equal("", await RulesAsync("guardduty", SecurityHub("CRITICAL", "NEW", "ACTIVE", "Inspector")));
        Assert.Equal("", await RulesAsync("securityhub", GuardDuty("9")));
    }

    [Fact]
    public async Task Only_the_least_severity_and_worse_have_rules()
    {
        var graph = await BackupGraph.OfAsync(Prod with { SecurityFindings = All(FindingSeverity.High) });

        Assert.Equal(
            [
                "security-findings-guardduty-critical", "security-findings-guardduty-high",
                "security-findings-securityhub-critical", "security-findings-securityhub-high",
            ],
            graph.Resources.Where(resource => resource.Type == "aws:cloudwatch/eventRule:EventRule")
                .Select(resource => resource.Name));
    }

    [Fact]
    public async Task The_message_says_priority_and_what_was_found()
    {
        var graph = await Graph.Value;

        Assert.Equal(
            """
            "P0 GuardDuty finding, critical"
            "<title>"
            "Type <type>, severity <severity>, seen <count> times, last at <seen>"
            "Resource <resource> in account <account>, <region>"
            "Finding <id>"
            """,
            graph["security-findings-guardduty-critical-target", "inputTransformer.inputTemplate"]);
    }

    [Fact]
    public async Task EventBridge_publishes_without_a_condition_and_nobody_over_plain_http()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.GovCloud with { SecurityFindings = All(FindingSeverity.High) });

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"DenyPlainHttp","Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":"arn:aws-us-gov:sns:us-gov-west-1:012345678901:acme-gov-guardduty-alerts","Condition":{"Bool":{"aws:SecureTransport":"false"}}},{"Sid":"EventBridgePublishes","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"arn:aws-us-gov:sns:us-gov-west-1:012345678901:acme-gov-guardduty-alerts"}]}""",
            graph["security-findings-guardduty-topic-policy", "policy"]);
        Assert.Contains(
            "\"aws:SourceArn\":[\"arn:aws-us-gov:events:us-gov-west-1:012345678901:rule/acme-gov-guardduty-critical\"",
            graph["security-findings-undelivered-policy", "policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccountServiceState.Create, 3)]
    [InlineData(AccountServiceState.Adopt, 0)]
    public async Task A_service_is_switched_on_where_the_stack_creates_it(AccountServiceState state, int expected)
    {
        var all = All(FindingSeverity.High);
        var graph = await BackupGraph.OfAsync(Prod with
        {
            SecurityFindings = all with
            {
                GuardDuty = all.GuardDuty with { State = state },
                SecurityHub = all.SecurityHub with { State = state },
            },
        });

        Assert.Equal(expected, graph.Resources.Count(resource => resource.Type
            is "aws:guardduty/detector:Detector" or "aws:securityhub/account:Account"
            or "aws:securityhub/standardsSubscription:StandardsSubscription"));
    }

    [Fact]
    public async Task Off_and_local_stacks_have_nothing_of_it()
    {
        foreach (var config in (PlatformConfig[])
            [BackupStacks.Prod, BackupStacks.Local with { SecurityFindings = All(FindingSeverity.Low) }])
        {
            var graph = await BackupGraph.OfAsync(config);

            Assert.DoesNotContain(
                graph.Resources, resource => resource.Name!.StartsWith("security-findings", StringComparison.Ordinal));
        }
    }

    private static async Task<string> RulesAsync(string source, JsonNode sent)
    {
        var graph = await Graph.Value;
        return string.Join(' ', Classes.Where(one => EventPattern.Matches(
            JsonNode.Parse(graph[$"security-findings-{source}-{one}", "eventPattern"])!, sent)));
    }

    private static SecurityFindingsConfig All(FindingSeverity least)
    {
        var subscriptions = ImmutableSortedDictionary<string, SubscriptionConfig>.Empty.Add("security", Mail);
        const AccountServiceState state = AccountServiceState.Adopt;
        return new()
        {
            GuardDuty = new() { State = state, MinimumSeverity = least, Subscriptions = subscriptions },
            SecurityHub = new() { State = state, MinimumSeverity = least, Subscriptions = subscriptions },
        };
    }

    // The envelopes are those of the services' user guides, cut down to what tells findings apart.
    private static JsonNode GuardDuty(string severity, string archived = "false") => JsonNode.Parse($$$$"""
        {"version":"0","id":"1","detail-type":"GuardDuty Finding","source":"aws.guardduty","account":"111122223333",
         "region":"eu-central-1","resources":[],"detail":{"schemaVersion":"2.0","id":"2",
         "type":"CryptoCurrency:EC2/BitcoinTool.B!DNS","severity":{{{{severity}}}},"title":"Mining",
         "service":{"archived":{{{{archived}}}},"count":3,"eventLastSeen":"2026-01-01T00:00:00Z"}}}
        """)!;

    private static JsonNode SecurityHub(string label, string workflow, string state, string product) =>
        JsonNode.Parse($$$"""
        {"version":"0","id":"1","detail-type":"Security Hub Findings - Imported","source":"aws.securityhub",
         "account":"111122223333","region":"eu-central-1","resources":[],"detail":{"findings":[{"Id":"2","Title":"Open",
         "ProductName":"{{{product}}}","RecordState":"{{{state}}}","Severity":{"Label":"{{{label}}}"},
         "Workflow":{"Status":"{{{workflow}}}"},"Resources":[{"Id":"arn:aws:s3:::b"}]}]}}
        """)!;
}
