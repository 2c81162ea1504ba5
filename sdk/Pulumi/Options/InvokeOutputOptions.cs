namespace Pulumi;

/// <summary>How a function is called whose result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    private InputList<Resource>? _dependsOn;

    /// <summary>Resources to be made before the call.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    internal InputList<Resource>? DependsOnIfGiven => _dependsOn;
}
