using System.Collections.Immutable;
using NodaTime;

namespace Platform.Calendar;

/// <summary>
/// When deployments are frozen. The one source of everything that knows about windows: the state in the cluster, Argo
/// CD's sync windows, the command and the documentation.
/// </summary>
public sealed record DeploymentCalendar
{
    /// <summary>The windows, by name in ordinal order.</summary>
    public ImmutableArray<DeploymentWindow> Windows { get; init; } = [];

    /// <summary>Whether deployments are frozen at a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="decided">What a person decided, if anything.</param>
    /// <returns>The status. A decision that has expired, or that opens for too long, is as none.</returns>
    public FreezeStatus At(Instant moment, FreezeOverride? decided = null)
    {
        if (decided is null || decided.HasExpired(moment) || decided.IsTooLong(moment))
        {
            return Scheduled(moment);
        }

        var frozen = decided.Mode == OverrideMode.Freeze;
        return new FreezeStatus
        {
            Frozen = frozen,
            Manual = true,
            Reason = decided.Reason,
            FrozenUntil = frozen ? EndOfFreeze(decided.Until) : null,
        };
    }

    /// <summary>The occurrences of all windows that have a moment in common with a stretch of time.</summary>
    /// <param name="from">Where the stretch begins.</param>
    /// <param name="to">Where it ends; not part of it.</param>
    /// <returns>Whole occurrences, by start, then by name.</returns>
    public ImmutableArray<FreezeInterval> Between(Instant from, Instant to) =>
        [.. Ordered(Windows.SelectMany(window => window.Between(from, to)))];

    /// <summary>The end of the windows that hold a moment and of all that follow without a break.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>
    /// The first moment from this one on that no window holds. There is one: weekly windows that leave none are refused
    /// with the configuration.
    /// </returns>
    public Instant EndOfFreeze(Instant moment)
    {
        while (Holding(moment).MaxBy(occurrence => occurrence.End) is { } longest)
        {
            moment = longest.End;
        }

        return moment;
    }

    private FreezeStatus Scheduled(Instant moment)
    {
        var first = Ordered(Holding(moment)).FirstOrDefault();
        return first is null ? new FreezeStatus { Frozen = false } : new FreezeStatus
        {
            Frozen = true,
            Window = first.Window,
            Reason = Windows.First(window => string.Equals(window.Name, first.Window, StringComparison.Ordinal)).Reason,
            FrozenUntil = EndOfFreeze(moment),
        };
    }

    private IEnumerable<FreezeInterval> Holding(Instant moment) =>
        Windows.SelectMany(window => window.Holding(moment));

    private static IEnumerable<FreezeInterval> Ordered(IEnumerable<FreezeInterval> occurrences) =>
        occurrences.OrderBy(one => one.Start).ThenBy(one => one.Window, StringComparer.Ordinal);
}
