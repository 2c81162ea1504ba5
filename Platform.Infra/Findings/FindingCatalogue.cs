using System.Collections.Immutable;

namespace Platform.Findings;

/// <summary>
/// Every kind of finding there is: 1xxx for the shape of a configuration, 2xxx for what it means, 3xxx for
/// the graph of resources, 4xxx for the run.
/// </summary>
public static partial class FindingCatalogue
{
    /// <summary>All kinds, by code.</summary>
    public static ImmutableArray<FindingCode> All =>
        [
            .. ShapeCodes()
                .Concat(DomainCodes())
                .Concat(RecoveryCodes())
                .Concat(DrillCodes())
                .Concat(ClusterCodes())
                .Concat(UpgradeCodes())
                .Concat(OperatorCodes())
                .Concat(SignalCodes())
                .Concat(RoutingCodes())
                .Concat(SpotCodes())
                .Concat(GraphCodes())
                .Concat(RunCodes())
                .Concat(AlertCodes())
                .Concat(TenancyCodes())
                .Concat(PolicyCodes())
                .Concat(CalendarCodes())
                .Concat(AuditTrailCodes())
                .Concat(SloCodes())
                .Concat(CloudRecoveryCodes())
                .Concat(DriftCodes())
                .OrderBy(code => code.Code, StringComparer.Ordinal),
        ];

    private static FindingCode Error(string code, string title) => new(code, Severity.Error, title);

    private static FindingCode Warning(string code, string title) => new(code, Severity.Warning, title);
}
