using Platform.Signals.Rules;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Monitoring.V1;
using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Platform.Components.Signals;

/// <summary>The objects that bring rules to Prometheus.</summary>
internal static class PrometheusRules
{
    /// <summary>Creates the object of a group.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="group">The group.</param>
    /// <param name="after">Whatever brings the kind.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The object.</returns>
    public static PrometheusRule Create(string name, RuleGroup group, Resource[] after, Resource parent) => new(
        $"{name}-rules-{group.Name}",
        new PrometheusRuleArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = group.Name,
                Namespace = SignalNames.Namespace,
                Labels = { [PrometheusNames.ReleaseLabel] = PrometheusNames.Release },
            },
            Spec = new PrometheusRuleSpecArgs
            {
                Groups = Group(group),
            },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = after });

    private static PrometheusRuleSpecGroupsArgs Group(RuleGroup group)
    {
        var args = new PrometheusRuleSpecGroupsArgs { Name = group.Name, Rules = [.. group.Rules.Select(Rule)] };
        if (group.Interval > TimeSpan.Zero)
        {
            args.Interval = PromDuration.Of(group.Interval);
        }

        return args;
    }

    private static PrometheusRuleSpecGroupsRulesArgs Rule(Rule rule)
    {
        var args = new PrometheusRuleSpecGroupsRulesArgs { Expr = rule.Expression };
        if (rule.Record is { } record)
        {
            args.Record = record;
        }

        if (rule.Alert is { } alert)
        {
            args.Alert = alert;
        }

        if (rule.For > TimeSpan.Zero)
        {
            args.For = PromDuration.Of(rule.For);
        }

        if (rule.KeepFiringFor > TimeSpan.Zero)
        {
            args.Keep_firing_for = PromDuration.Of(rule.KeepFiringFor);
        }

        if (!rule.Labels.IsEmpty)
        {
            args.Labels = rule.Labels.ToDictionary(StringComparer.Ordinal);
        }

        if (!rule.Annotations.IsEmpty)
        {
            args.Annotations = rule.Annotations.ToDictionary(StringComparer.Ordinal);
        }

        return args;
    }
}
