using Pulumi.Runtime;

namespace Pulumi;

/// <summary>One run of the program under an engine, or under mocks.</summary>
/// <remarks>
/// A deployment belongs to the asynchronous flow that started it, so several may run at once in one process.
/// </remarks>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Flow = new();

    private readonly DeploymentSettings _settings;
    private readonly DeploymentInstance _instance;

    internal Deployment(DeploymentSettings settings, IMonitor monitor, IEngine engine)
    {
        _settings = settings;
        _instance = new DeploymentInstance(this);
        Monitor = monitor;
        Engine = engine;
        Log = new EngineLog(engine, Runner);
        Features = new EngineFeatures(monitor, settings);
        Registry = new ResourceRegistry(this);
        Functions = new FunctionCaller(this);
        Methods = new MethodCaller(this);
    }

    /// <summary>The deployment that runs.</summary>
    /// <exception cref="InvalidOperationException">None runs.</exception>
    public static DeploymentInstance Instance => Current._instance;

    /// <summary>The deployment of the present asynchronous flow.</summary>
    /// <exception cref="InvalidOperationException">None runs.</exception>
    internal static Deployment Current => TryCurrent ?? throw new InvalidOperationException(
        "Trying to acquire Deployment.Instance before 'Run' was called.");

    internal static Deployment? TryCurrent => Flow.Value;

    internal string ProjectName => _settings.ProjectName;

    internal string StackName => _settings.StackName;

    internal string OrganizationName => _settings.OrganizationName;

    internal string RootDirectory => _settings.RootDirectory
        ?? throw new InvalidOperationException("The engine did not tell the project's root directory.");

    internal bool IsDryRun => _settings.IsDryRun;

    /// <summary>Whether resources are sent as references where the engine takes them.</summary>
    internal bool AcceptsResources => _settings.AcceptResources;

    /// <inheritdoc cref="DeploymentSettings.Patience"/>
    internal TimeSpan? Patience => _settings.Patience;

    internal IMonitor Monitor { get; }

    internal IEngine Engine { get; }

    internal Runner Runner { get; } = new();

    internal EngineLog Log { get; }

    internal EngineFeatures Features { get; }

    internal ResourceRegistry Registry { get; }

    internal FunctionCaller Functions { get; }

    internal MethodCaller Methods { get; }

    /// <summary>The root of all resources; null until the program has made it.</summary>
    internal Stack? Stack { get; set; }

    /// <summary>Fails unless the engine's version is in a range.</summary>
    /// <param name="pulumiVersionRange">The range, as in <c>&gt;=3.0.0</c>.</param>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) =>
        Current.Engine.RequirePulumiVersionAsync(pulumiVersionRange);

    /// <summary>Makes this the deployment of the present asynchronous flow.</summary>
    /// <exception cref="InvalidOperationException">Another one runs in it.</exception>
    internal void Enter()
    {
        if (TryCurrent is not null)
        {
            throw new InvalidOperationException("A deployment runs already in this asynchronous flow.");
        }
        Flow.Value = this;
    }

    /// <summary>A config value, or null. Keys are <c>namespace:key</c>.</summary>
    internal string? ConfigValue(string fullKey) => _settings.Config.GetValueOrDefault(fullKey);

    internal bool IsConfigSecret(string fullKey) => _settings.ConfigSecretKeys.Contains(fullKey);
}
