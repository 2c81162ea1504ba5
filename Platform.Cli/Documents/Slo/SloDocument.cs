using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Runs;
using Platform.Signals.Rules;
using Platform.Slo;
using Platform.Slo.Report;

namespace Platform.Cli.Documents;

/// <summary>The JSON documents of <c>platform slo</c>; their members are a contract.</summary>
internal static class SloDocument
{
    /// <summary>The document of <c>slo list</c>.</summary>
    public static byte[] List(SloSource source) => Of("slo list", source, json =>
    {
        json.WriteStartArray("objectives");
        foreach (var slo in source.Slos)
        {
            json.WriteSorted(Objective(new SloExplanation(slo, source.Options)));
        }

        json.WriteEndArray();
    });

    /// <summary>The document of <c>slo explain</c>.</summary>
    public static byte[] Explain(SloSource source, SloExplanation? explanation) => Of("slo explain", source, json =>
    {
        json.WritePropertyName("objective");
        json.WriteSorted(explanation is { } one ? Explained(one) : null);
    });

    /// <summary>The document of <c>slo rules</c>.</summary>
    public static byte[] Rules(SloSource source, IEnumerable<RuleGroup> groups) => Of("slo rules", source, json =>
    {
        json.WritePropertyName("groups");
        json.WriteSorted(RuleFileYaml.Json(groups)["groups"]);
    });

    /// <summary>The document of <c>slo import</c>.</summary>
    public static byte[] Import(SloSource source) => Of("slo import", source, json =>
    {
        json.WritePropertyName("objectives");
        json.WriteSorted(SloSpecYaml.Json(source.Slos)["objectives"]);
    });

    /// <summary>The document of <c>slo report</c>.</summary>
    public static byte[] Report(SloSource source, SloReport? report) => Of("slo report", source, json =>
    {
        json.WriteString("at", report?.At.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteStartArray("objectives");
        foreach (var one in report?.Standings ?? [])
        {
            json.WriteSorted(new JsonObject
            {
                ["id"] = one.Slo.Id,
                ["kept"] = one.IsKept,
                ["errorRatio"] = one.ErrorRatio,
                ["budgetLeft"] = one.BudgetLeft,
                ["budgetLeftBefore"] = one.BudgetLeftBefore,
                ["pagedMinutes"] = one.PagedMinutes,
                ["ticketMinutes"] = one.TicketMinutes,
            });
        }

        json.WriteEndArray();
    });

    /// <summary>A document: its head, its own members, the findings.</summary>
    public static byte[] Of(string command, SloSource source, Action<Utf8JsonWriter> own) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", StackDocument.SchemaVersion);
        json.WriteString("command", command);
        json.WriteString("file", source.File);
        json.WriteString("result", source.IsValid ? "succeeded" : "failed");
        own(json);
        StackDocument.WriteFindings(json, source.Findings);
        json.WriteEndObject();
    });

    private static JsonObject Objective(SloExplanation one) => new()
    {
        ["id"] = one.Slo.Id,
        ["service"] = one.Slo.Service,
        ["owner"] = one.Slo.Owner,
        ["tier"] = one.Slo.ServiceTier,
        ["description"] = one.Slo.Description,
        ["objective"] = one.Slo.Objective.Percent,
        ["periodSeconds"] = one.Slo.Period.TotalSeconds,
        ["budgetSeconds"] = one.BudgetTime.TotalSeconds,
        ["budgetEvents"] = one.BudgetEvents,
        ["indicator"] = Screen.SloWords.Kind(one.Slo.Indicator),
    };

    private static JsonObject Explained(SloExplanation one)
    {
        var json = Objective(one);
        json["tiers"] = new JsonArray([.. one.Tiers.Select(tier => new JsonObject
        {
            ["name"] = tier.Tier.Name,
            ["alert"] = tier.Tier.AlertName,
            ["response"] = tier.Response.ToString().ToLowerInvariant(),
            ["shortSeconds"] = tier.Tier.ShortWindow.TotalSeconds,
            ["longSeconds"] = tier.Tier.LongWindow.TotalSeconds,
            ["burnRate"] = tier.Factor,
            ["errorRatio"] = tier.Threshold,
            ["minimumBadEvents"] = tier.MinimumBadEvents,
            ["budgetShare"] = tier.Tier.BudgetShare,
            ["exhaustionSeconds"] = tier.Exhaustion?.TotalSeconds,
            ["incidents"] = Incidents(tier),
        })]);
        return json;
    }

    private static JsonArray Incidents(TierExplanation tier) => new([.. SloExplanation.ErrorRatios.Select(ratio => new JsonObject
    {
        ["errorRatio"] = ratio,
        ["detectSeconds"] = tier.Detects(ratio)?.TotalSeconds,
        ["resetSeconds"] = tier.Resets(ratio)?.TotalSeconds,
    })]);
}
