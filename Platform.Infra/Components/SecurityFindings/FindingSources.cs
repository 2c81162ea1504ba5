using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Platform.Components.SecurityFindings;

/// <summary>The services whose findings are passed on.</summary>
internal static class FindingSources
{
    /// <summary>
    /// GuardDuty, by the number of <c>detail.severity</c> (GuardDuty user guide, EventBridge). What a suppression rule has
    /// archived is left out.
    /// </summary>
    public static FindingSource GuardDuty { get; } = new()
    {
        Name = "guardduty",
        Title = "GuardDuty",
        TopicSuffix = "guardduty-alerts",
        Pattern = static one => new JsonObject
        {
            ["source"] = new JsonArray("aws.guardduty"),
            ["detail-type"] = new JsonArray("GuardDuty Finding"),
            ["detail"] = new JsonObject
            {
                ["service"] = new JsonObject { ["archived"] = new JsonArray(false) },
                ["severity"] = new JsonArray(new JsonObject { ["numeric"] = Range(one) }),
            },
        },
        Paths = Map(
            ("account", "$.account"), ("region", "$.region"), ("id", "$.detail.id"), ("type", "$.detail.type"),
            ("title", "$.detail.title"), ("severity", "$.detail.severity"), ("seen", "$.detail.service.eventLastSeen"),
            ("count", "$.detail.service.count"), ("resource", "$.detail.resource.resourceType")),
        Message =
            """
            <title>
            Type <type>, severity <severity>, seen <count> times, last at <seen>
            Resource <resource> in account <account>, <region>
            Finding <id>
            """,
    };

    /// <summary>
    /// Security Hub, by <c>Severity.Label</c>, while nobody has taken a finding on.
    /// </summary>
    /// <param name="withGuardDuty">
    /// Whether GuardDuty's findings, which Security Hub collects as well, are among them: where the stack does not pass
    /// them on from GuardDuty itself.
    /// </param>
    /// <returns>The source.</returns>
    public static FindingSource SecurityHub(bool withGuardDuty) => new()
    {
        Name = "securityhub",
        Title = "Security Hub",
        TopicSuffix = "security-hub-findings",
        Pattern = one =>
        {
            var finding = new JsonObject
            {
                ["RecordState"] = new JsonArray("ACTIVE"),
                ["Severity"] = new JsonObject { ["Label"] = new JsonArray(one.Label) },
                ["Workflow"] = new JsonObject { ["Status"] = new JsonArray("NEW") },
            };
            if (!withGuardDuty)
            {
                finding.Insert(0, "ProductName", new JsonArray(new JsonObject { ["anything-but"] = new JsonArray("GuardDuty") }));
            }

            return new JsonObject
            {
                ["source"] = new JsonArray("aws.securityhub"),
                ["detail-type"] = new JsonArray("Security Hub Findings - Imported"),
                ["detail"] = new JsonObject { ["findings"] = finding },
            };
        },
        Paths = Map(
            ("account", "$.account"), ("region", "$.region"), ("id", "$.detail.findings[0].Id"),
            ("title", "$.detail.findings[0].Title"), ("product", "$.detail.findings[0].ProductName"),
            ("resource", "$.detail.findings[0].Resources[0].Id"), ("seen", "$.detail.findings[0].UpdatedAt")),
        Message =
            """
            <title>
            Found by <product>, last at <seen>
            Resource <resource> in account <account>, <region>
            Finding <id>
            """,
    };

    private static JsonArray Range(FindingClass one) => one.Below is { } below
        ? new JsonArray(">=", one.From, "<", below)
        : new JsonArray(">=", one.From);

    private static ImmutableSortedDictionary<string, string> Map(params (string Name, string Path)[] paths) =>
        paths.ToImmutableSortedDictionary(path => path.Name, path => path.Path, StringComparer.Ordinal);
}
