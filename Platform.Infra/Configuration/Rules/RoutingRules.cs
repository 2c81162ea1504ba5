using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What keeps alerts from reaching people.</summary>
internal static class RoutingRules
{
    private const string Root = "platform:routing";

    /// <summary>Checks the channels.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        CheckProduction(context);
        CheckTopic(context);
        CheckHours(context);
    }

    private static void CheckProduction(RuleContext context)
    {
        var routing = context.Config.Routing;
        if (!context.Sound("platform:deployment.environment", Root)
            || context.Config.Deployment.Environment != DeploymentEnvironment.Prod)
        {
            return;
        }

        if (routing is { PagerDuty: null, Sns: null })
        {
            context.Report(
                FindingCatalogue.NoPager, Root,
                "no channel wakes anybody: in prod alerts of priority P0 and P1 would reach nobody on call.",
                $"Give {Root}.pagerDuty or {Root}.sns.");
        }

        if (routing is { Slack: null, Tickets: null })
        {
            context.Report(
                FindingCatalogue.NoReader, Root,
                "no channel is for what does not page: in prod alerts of priority P2 and P3 would reach nobody.",
                $"Give {Root}.tickets or {Root}.slack.");
        }

        if (routing.Heartbeat is null)
        {
            context.Report(
                FindingCatalogue.NoHeartbeat, Root,
                "nothing outside the cluster waits for a heartbeat: if Prometheus or Alertmanager dies, nobody is told.",
                $"Give {Root}.heartbeat.");
        }
    }

    private static void CheckTopic(RuleContext context)
    {
        if (context.Config.Routing.Sns is { } sns)
        {
            SubscriptionRules.Check(context, $"{Root}.sns", sns.Subscriptions);
        }
    }

    private static void CheckHours(RuleContext context)
    {
        const string path = $"{Root}.businessHours";
        var hours = context.Config.Routing.BusinessHours;
        if (context.Sound($"{path}.start", $"{path}.end")
            && string.CompareOrdinal(hours.Start, hours.End) >= 0)
        {
            context.Report(
                FindingCatalogue.BusinessHours, $"{path}.end",
                $"\"{hours.End}\" is not after the start at \"{hours.Start}\".",
                "Business hours begin and end on one day.");
        }
    }
}
