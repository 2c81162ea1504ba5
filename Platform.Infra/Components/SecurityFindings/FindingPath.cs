using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Components.SecurityFindings;

/// <summary>The way of one service's findings to people.</summary>
/// <param name="Rules">Its rules.</param>
/// <param name="State">What the stack has to do with the service.</param>
/// <param name="Subscriptions">Who gets its findings.</param>
internal sealed record FindingPath(
    FindingRules Rules, AccountServiceState State, ImmutableSortedDictionary<string, SubscriptionConfig> Subscriptions);
