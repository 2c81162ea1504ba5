using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Reads the top-level keys, each with the defaults that those before it call for.</summary>
internal sealed class RootReader(ConfigNode root, FindingList findings, ConfigWalk walk)
{
    private readonly Dictionary<string, ConfigNode> _sections = Sections(root, findings);

    /// <summary>Reads everything.</summary>
    /// <returns>The configuration, with blanks where something is missing.</returns>
    public PlatformConfig Read()
    {
        var deployment = Required<DeploymentConfig>("deployment");
        var cluster = Required<ClusterConfig>("cluster");
        var defaults = EnvironmentDefaults.BackupFor(deployment.Environment);
        var objectives = RecoveryDefaults.For(deployment.Environment);
        return new PlatformConfig
        {
            Deployment = deployment,
            Aws = Find("aws") is { } aws ? Section<AwsConfig>("aws", aws, null) : null,
            Cluster = cluster,
            Operators = Find("operators") is { } operators
                ? Section<OperatorsConfig>("operators", operators, null)
                : new(),
            Routing = Find("routing") is { } routing ? Section<RoutingConfig>("routing", routing, null) : new(),
            SecurityFindings = Find("securityFindings") is { } findings
                ? Section<SecurityFindingsConfig>("securityFindings", findings, null)
                : new(),
            Spot = Find("spot") is { } spot ? Section("spot", spot, new SpotConfig()) : new(),
            Backup = Find("backup") is { } backup ? Section("backup", backup, defaults) : defaults,
            Recovery = Find("recovery") is { } recovery ? Section("recovery", recovery, objectives) : objectives,
            Governance = Find("governance") is { } governance
                ? Section<GovernanceConfig>("governance", governance, null)
                : new(),
            CrossRegion = Find("crossRegion") is { } crossRegion
                ? Section<CrossRegionConfig>("crossRegion", crossRegion, null)
                : new(),
            Secrets = Find("secrets") is { } secrets ? Section<SecretsConfig>("secrets", secrets, null) : new(),
            Aurora = Find("aurora") is { } aurora ? Section<AuroraConfig>("aurora", aurora, null) : new(),
            Signals = Find("signals") is { } signals ? Section("signals", signals, new SignalsConfig()) : new(),
            Tenancy = Find("tenancy") is { } tenancy ? Section<TenancyConfig>("tenancy", tenancy, null) : new(),
            Slo = Find("slo") is { } slo ? Section("slo", slo, new SloConfig()) : new(),
            Alerts = Find("alerts") is { } alerts ? Section("alerts", alerts, new AlertsConfig()) : new(),
        };
    }

    private T Required<T>(string name)
        where T : class
    {
        if (Find(name) is { } node)
        {
            return Section<T>(name, node, null);
        }

        findings.Add(
            FindingCatalogue.Missing, root.Line, Key(name), "a required value is missing.",
            $"Give {Key(name)} under config:.");
        return (T)Blank.Of(typeof(T));
    }

    private T Section<T>(string name, ConfigNode node, T? seed)
        where T : class =>
        (T)(walk.Read(Key(name), node, new ValueShape(typeof(T), [], null), seed) ?? seed ?? Blank.Of(typeof(T)));

    private ConfigNode? Find(string name) =>
        _sections.GetValueOrDefault(Key(name)) is { } node && !IsNothing(node) ? node : null;

    // Pulumi.yaml declares optional keys with the default {}: the engine takes a declared key without one as required.
    private static bool IsNothing(ConfigNode node) =>
        node is { Kind: ConfigNodeKind.Null } or { Kind: ConfigNodeKind.Map, Entries: [] };

    private static string Key(string section) => $"{PlatformConfigReader.Namespace}:{section}";

    private static Dictionary<string, ConfigNode> Sections(ConfigNode root, FindingList findings)
    {
        var known = PlatformConfigReader.Sections.Select(Key).ToArray();
        var own = root.Entries.Where(entry =>
            !entry.Key.Contains(':', StringComparison.Ordinal)
            || entry.Key.StartsWith(Key(""), StringComparison.OrdinalIgnoreCase));
        return new KeyCheck(findings, known, FindingCatalogue.UnknownKey)
            .Check("", root with { Entries = [.. own] })
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
    }
}
