using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What an SNS topic needs to reach somebody.</summary>
internal static partial class SubscriptionRules
{
    /// <summary>Checks the subscriptions of a topic.</summary>
    /// <param name="context">What the rules work with.</param>
    /// <param name="path">The topic's path.</param>
    /// <param name="subscriptions">Its subscriptions by name.</param>
    public static void Check(
        RuleContext context, string path, ImmutableSortedDictionary<string, SubscriptionConfig> subscriptions)
    {
        var all = Paths.Join(path, "subscriptions");
        if (subscriptions.IsEmpty && context.Sound(all))
        {
            context.Report(
                FindingCatalogue.NoSubscription, all, "the topic has no subscription: its messages reach nobody.",
                "Give one, or subscribe to the topic from elsewhere.");
        }

        foreach (var (name, subscription) in subscriptions)
        {
            CheckEndpoint(context, Paths.Join(all, name), subscription);
        }
    }

    private static void CheckEndpoint(RuleContext context, string path, SubscriptionConfig subscription)
    {
        var given = Paths.Join(path, "endpoint");
        if (!context.Sound(path))
        {
            return;
        }

        if (subscription.Endpoint is null == subscription.SecretEndpoint is null)
        {
            context.Report(
                FindingCatalogue.SubscriptionEndpoint, path,
                subscription.Endpoint is null
                    ? "neither endpoint nor secretEndpoint is given."
                    : "endpoint and secretEndpoint are both given.",
                "Give exactly one of them.");
        }
        else if (subscription.Endpoint is { } endpoint && !Fits(subscription.Protocol, endpoint))
        {
            context.Report(
                FindingCatalogue.SubscriptionEndpoint, given, $"{Wording.Quote(endpoint)} is no {Form(subscription.Protocol)}.",
                $"Give one, as protocol {Words.CamelCase(subscription.Protocol.ToString())} needs it.");
        }
    }

    private static bool Fits(SubscriptionProtocol protocol, string endpoint) => protocol switch
    {
        SubscriptionProtocol.Email => MailAddress().IsMatch(endpoint),
        SubscriptionProtocol.Https => SecureAddressAttribute.IsSecure(endpoint),
        _ => TelephoneNumber().IsMatch(endpoint),
    };

    private static string Form(SubscriptionProtocol protocol) => protocol switch
    {
        SubscriptionProtocol.Email => "mail address",
        SubscriptionProtocol.Https => "https address",
        _ => "telephone number in the form of E.164, such as +4930123456",
    };

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\z", RegexOptions.ExplicitCapture)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z")]
    private static partial Regex TelephoneNumber();
}
