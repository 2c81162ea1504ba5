using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;

namespace Platform.Components.Governance.Exceptions.Signals;

/// <summary>An exception is about to end, or has ended and is still in the configuration.</summary>
internal static class PolicyExceptionEndsSoon
{
    private const int Fortnight = 14 * 24 * 60;

    /// <summary>The alert.</summary>
    public static Alert Of() => new()
    {
        Name = "PolicyExceptionEndsSoon",
        Domain = ExceptionSeries.Domain,
        Expression = $"{ExceptionSeries.Ends} - time() < 14 * 86400",
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Policy exception {{ $labels.exception }} ends within a fortnight",
        Description = "Policy exception {{ $labels.exception }} ends in {{ $value | humanizeDuration }}.",
        Meaning =
            "From its day on policies refuse what it let pass, also pods that move to another node, and the stack's "
            + "configuration is refused until the exception is gone or has another day.",
        Investigation =
        [
            "Whose it is, and why: `kubectl -n platform-exceptions get policyexceptions.policies.kyverno.io -o yaml`",
            "What it still lets pass: `kubectl get policyreports -A -o wide | grep -i skip`",
        ],
        Resolution =
        [
            "It is needed no more: remove it from `platform:governance.exceptions`",
            "It still is: agree with its owner on another day, and give that in `expires`",
        ],
        Panel = Overview.Panel("kyverno-policies"),
        Reads = [ExceptionSeries.Ends],
        Proof = Proof(),
    };

    private static AlertProof Proof()
    {
        var fires = Story.Fires(
            "it ends in a minute less than a fortnight",
            1,
            [new($$"""{{ExceptionSeries.Ends}}{exception="image-of-a-vendor"}""", $"{Fortnight * 60}x20")],
            new FiringAlert(
                "Policy exception image-of-a-vendor ends within a fortnight",
                "Policy exception image-of-a-vendor ends in 13d 23h 59m 0s.",
                ("exception", "image-of-a-vendor")));
        return new(
            fires,
            Story.Quiet(
                "it ends in a minute more than a fortnight",
                1,
                new InputSeries(
                    $$"""{{ExceptionSeries.Ends}}{exception="image-of-a-vendor"}""", $"{(Fortnight + 2) * 60}x20")))
        {
            More =
            [
                Story.Fires(
                    "it ended ten minutes ago, and is still in the configuration",
                    20,
                    [new($$"""{{ExceptionSeries.Ends}}{exception="image-of-a-vendor"}""", "600x30")],
                    new FiringAlert(
                        "Policy exception image-of-a-vendor ends within a fortnight",
                        "Policy exception image-of-a-vendor ends in -10m 0s.",
                        ("exception", "image-of-a-vendor"))),
            ],
        };
    }
}
