using System.Globalization;
using Platform.Catalog;
using Platform.Components.Governance.Audit;
using Platform.Components.Governance.AuditTrail;
using Platform.Components.Operators;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What the audit trail cannot be made from.</summary>
internal static class AuditTrailRules
{
    private const string Root = "platform:governance.auditTrail";
    private const string Automation = "platform:governance.automation";

    /// <summary>Checks it.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var audit = context.Config.Governance.AuditTrail;
        CheckLoki(context, audit);
        if (audit.ClusterLog == true && context.Config.Cluster.ComputeMode == ComputeMode.Local
            && context.Sound($"{Root}.clusterLog", "platform:cluster.computeMode"))
        {
            context.Report(
                FindingCatalogue.AuditLog, $"{Root}.clusterLog", "a local cluster has no audit log in CloudWatch.",
                "Leave it out.");
        }

        if (!AuditTrailArgs.LooksThroughLog(context.Config))
        {
            return;
        }

        CheckFilters(context);
        if (!audit.Subscriptions.IsEmpty)
        {
            SubscriptionRules.Check(context, Root, audit.Subscriptions);
            if (context.Config.Governance.Automation.IsEmpty && context.Sound(Automation))
            {
                context.Report(
                    FindingCatalogue.AuditAutomation, Root,
                    "people are told what is done by hand, and nobody is named who deploys: each update of this stack is told "
                    + "as well.",
                    $"Name the role that deploys under {Automation}.");
            }
        }
    }

    private static void CheckLoki(RuleContext context, AuditTrailConfig audit)
    {
        if (audit is { LokiUrl: null, LokiTenant: null })
        {
            return;
        }

        var adopted = OperatorStates.Of(context.Config)[OperatorName.Loki] == OperatorPresence.Adopted;
        if (!adopted)
        {
            context.Report(
                FindingCatalogue.AuditLoki, audit.LokiUrl is null ? $"{Root}.lokiTenant" : $"{Root}.lokiUrl",
                "the stack adopts no Loki: its address is known, or there is none.",
                "Leave it out, or set platform:operators.loki.state to adopt.");
        }
        else if (audit.LokiUrl is null && context.Sound($"{Root}.lokiUrl"))
        {
            context.Report(
                FindingCatalogue.AuditLoki, $"{Root}.lokiTenant", "a tenant is named, but no Loki.",
                $"Give {Root}.lokiUrl as well.");
        }
    }

    private static void CheckFilters(RuleContext context)
    {
        var automation = context.Config.Governance.Automation;
        if (!context.Sound(Automation))
        {
            return;
        }

        foreach (var (index, user) in automation.Index())
        {
            if (user.AsSpan().ContainsAny("\"*\\%"))
            {
                context.Report(
                    FindingCatalogue.AuditFilter, string.Create(CultureInfo.InvariantCulture, $"{Automation}[{index}]"),
                    $"{Wording.Quote(user)} has a character that means something else in a filter of CloudWatch.",
                    "Write the beginning of the user's name, up to that character.");
                return;
            }
        }

        var longest = AuditRules.All.Max(rule => rule.Pattern(AutomationUsers.Of(context.Config)).Length);
        if (longest > AuditPattern.Longest)
        {
            context.Report(
                FindingCatalogue.AuditFilter, Automation,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"with all of them a filter of the audit log has {longest} characters, and CloudWatch takes "
                    + $"{AuditPattern.Longest}."),
                "Name what they have in common, such as arn:aws:sts::111122223333:assumed-role/ci-, or set "
                + $"{Root}.clusterLog to false.");
        }
    }
}
