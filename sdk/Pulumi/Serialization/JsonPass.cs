namespace Pulumi.Serialization;

/// <summary>One synchronous run of the framework's JSON serialiser over a value with outputs.</summary>
internal sealed class JsonPass
{
    [ThreadStatic]
    private static JsonPass? _current;

    private readonly HashSet<Resource> _resources = [];
    private bool _isKnown = true;
    private bool _isSecret;

    /// <summary>The pass that runs on this thread.</summary>
    public static JsonPass Current =>
        _current ?? throw new InvalidOperationException("Outputs are written as JSON by Output.JsonSerialize only.");

    /// <summary>The outputs met that are not complete yet; null is written for them.</summary>
    public List<Task> Pending { get; } = [];

    /// <summary>Runs the serialiser; a pass may run inside another, as a value's own converter may begin one.</summary>
    public string Run(Func<string> serialize)
    {
        var outer = _current;
        _current = this;
        try
        {
            return serialize();
        }
        finally
        {
            _current = outer;
        }
    }

    /// <summary>Takes an output met. False if there is no value to write.</summary>
    public bool TryTake(IOutput output, out object? value)
    {
        var pending = output.GetDataAsync();
        if (!pending.IsCompletedSuccessfully)
        {
            Pending.Add(pending.AsTask());
            value = null;
            return false;
        }

        var data = pending.Result;
        _resources.UnionWith(data.Resources);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        value = data.IsKnown ? data.Value : null;
        return data.IsKnown;
    }

    /// <summary>The text with what the outputs met say of it.</summary>
    public OutputData<string> ToData(OutputData<object?> outer, string text) => new(
        outer.Resources.Union(_resources),
        _isKnown ? text : null!,
        _isKnown,
        outer.IsSecret || _isSecret);
}
