using System.Collections.Immutable;
using System.Text;
using Platform.Calendar;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Governance.Windows;

/// <summary>
/// The calendar as the cluster reads it: a line for each stretch of frozen time, with its start, its end, when
/// deployments are open again, and the window. All in UTC and of one length, so that no reader needs a time zone.
/// </summary>
internal static class CalendarConfigMap
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="reasons">Why windows freeze, by name.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="parent">The component.</param>
    public static ConfigMap Create(
        string name, CompiledCalendar calendar, ImmutableSortedDictionary<string, string> reasons, Namespace ns,
        Resource parent) => new(
        $"{name}-calendar",
        new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = FreezeNames.Calendar,
                Namespace = FreezeNames.Namespace,
                Labels = { ["app.kubernetes.io/part-of"] = "platform" },
            },
            Data =
            {
                ["from"] = Moments.Text(calendar.From),
                ["intervals"] = Intervals(calendar),
                ["reasons"] = Lines(reasons.Select(pair => $"{pair.Key} {pair.Value}")),
                ["through"] = Moments.Text(calendar.Through),
            },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = { ns } });

    private static string Intervals(CompiledCalendar calendar) => Lines(calendar.Segments.Select(one =>
        $"{Moments.Text(one.Start)} {Moments.Text(one.End)} {Moments.Text(one.FrozenUntil)} {one.Window}"));

    private static string Lines(IEnumerable<string> lines) =>
        lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line).Append('\n')).ToString();
}
