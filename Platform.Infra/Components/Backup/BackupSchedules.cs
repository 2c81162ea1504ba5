using System.Collections.Immutable;
using Platform.Configuration;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Velero.V1;
using Pulumi.KubernetesCrds.Velero.V1;

namespace Platform.Components.Backup;

/// <summary>The schedules, as typed objects of Velero's.</summary>
internal static class BackupSchedules
{
    /// <summary>Creates one object for each schedule that is switched on.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What to create.</param>
    /// <param name="after">What must stand before a backup can start.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The schedules' names, in ordinal order.</returns>
    public static ImmutableArray<string> Create(string name, BackupPlan plan, Resource[] after, Resource parent)
    {
        var enabled = plan.Config.Schedules.Where(schedule => schedule.Value.Enabled).ToImmutableArray();
        foreach (var (key, schedule) in enabled)
        {
            _ = new Schedule(
                $"{name}-{key}",
                new ScheduleArgs
                {
                    Metadata = new ObjectMetaArgs { Name = key, Namespace = VeleroNames.Namespace },
                    Spec = Spec(plan, schedule),
                },
                new CustomResourceOptions { Parent = parent, DependsOn = after });
        }

        return [.. enabled.Select(schedule => schedule.Key)];
    }

    // SkipImmediately is left alone: Velero sets it itself, so an owner of the field would be in conflict with it, and
    // a new schedule waits for its next minute anyway (velero@v1.18.2:pkg/controller/schedule_controller.go).
    private static ScheduleSpecArgs Spec(BackupPlan plan, ScheduleConfig schedule) => new()
    {
        Schedule = schedule.Cron,
        Paused = schedule.Paused,
        // Owned backups go with their schedule, and with them the data.
        UseOwnerReferencesInBackup = false,
        Template = Template(plan, schedule),
    };

    private static ScheduleSpecTemplateArgs Template(BackupPlan plan, ScheduleConfig schedule)
    {
        var template = new ScheduleSpecTemplateArgs
        {
            Ttl = schedule.Ttl,
            StorageLocation = VeleroNames.StorageLocation,
        };
        // Even to read a list property makes an empty list that is sent, so each is touched only where it has entries.
        if (!schedule.IncludedNamespaces.IsEmpty)
        {
            template.IncludedNamespaces = schedule.IncludedNamespaces;
        }

        if (Excluded(plan, schedule) is { IsEmpty: false } excluded)
        {
            template.ExcludedNamespaces = excluded;
        }

        if (!schedule.ExcludedResources.IsEmpty)
        {
            template.ExcludedResources = schedule.ExcludedResources;
        }

        if (schedule.IncludeClusterResources is { } cluster)
        {
            template.IncludeClusterResources = cluster;
        }

        if (plan.Config.MoveSnapshotData)
        {
            template.SnapshotMoveData = true;
        }

        if (!schedule.LabelSelector.IsEmpty)
        {
            template.LabelSelector = new ScheduleSpecTemplateLabelSelectorArgs
            {
                MatchLabels = new Dictionary<string, string>(schedule.LabelSelector, StringComparer.Ordinal),
            };
        }

        return template;
    }

    /// <summary>
    /// What the schedule leaves out: where it would reach them, also Velero's own namespace, which restores to nothing,
    /// and the store of a local stack, which would back itself up into itself.
    /// </summary>
    private static ImmutableArray<string> Excluded(BackupPlan plan, ScheduleConfig schedule)
    {
        string[] own = plan.Account is null
            ? [VeleroNames.Namespace, ObjectStoreNames.Namespace]
            : [VeleroNames.Namespace];
        return
        [
            .. schedule.ExcludedNamespaces
                .Concat(own.Where(ns => Reaches(schedule, ns)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool Reaches(ScheduleConfig schedule, string ns) =>
        NamespacePattern.Included(schedule).Any(pattern => pattern.IsGlob && pattern.Covers(new NamespacePattern(ns)));
}
