using System.Globalization;
using System.Text;
using Platform.Catalog;
using Platform.Components.Governance.AuditTrail;
using Platform.Configuration;

namespace Platform.Tests.Components.Governance.AuditTrail;

/// <summary>
/// <c>docs/audit-trail.md</c>: what the audit log is looked through for, and how long everything is kept.
/// </summary>
internal static class AuditPage
{
    private const string Head = """
        # Audit trail: retention and filters

        The page is generated from the program. What it means, and how to ask who it was:
        [docs/components/audit-trail.md](components/audit-trail.md).

        ## Retention

        Days that are kept of the control plane's logs, of which the audit log is one (`platform:cluster.logRetentionDays` says
        otherwise), and of Argo CD's events in the platform's own Loki (`platform:governance.auditTrail.retentionDays`).

        | Environment | Days | Why |
        |---|---|---|

        """;

    private const string Rules = """

        Beside these, nothing is kept for long: Argo CD has the last ten syncs of each application, a policy report is replaced
        with the next change of its object, and an event of Kubernetes is gone after an hour.

        ## Filters

        `manual-change` and what else people do leaves out users that begin with `system:`, `eks:` or what
        `platform:governance.automation` names, here `arn:aws:sts::111122223333:assumed-role/deployer/`.

        | Rule | What happened | dev | staging | prod |
        |---|---|---|---|---|

        """;

    public static string Render()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var one in AuditRetention.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {one.Environment.ToString().ToLowerInvariant()} | {one.Days} | {one.Reason} |\n");
        }

        page.Append(Rules.ReplaceLineEndings("\n"));
        foreach (var rule in AuditRules.All)
        {
            page.Append($"| [{rule.Name}](#{rule.Name}) | {rule.Title} | {rule.In(DeploymentEnvironment.Dev)} ");
            page.Append($"| {rule.In(DeploymentEnvironment.Staging)} | {rule.In(DeploymentEnvironment.Prod)} |\n");
        }

        foreach (var rule in AuditRules.All)
        {
            var pattern = rule.Pattern(["arn:aws:sts::111122223333:assumed-role/deployer/"])
                .Replace(" && ", "\n&& ", StringComparison.Ordinal);
            page.Append($"\n### {rule.Name}\n\n{rule.Title}. {rule.Meaning}\n\n```\n{pattern}\n```\n");
        }

        return page.ToString();
    }
}
