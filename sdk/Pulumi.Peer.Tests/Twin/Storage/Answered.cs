using Pulumi;

namespace Twin.Storage;

/// <summary>A resource whose outputs are as the scenario says.</summary>
public sealed class Answered(string name, CustomResourceOptions? options = null)
    : CustomResource("demo:index:Answered", name, ResourceArgs.Empty, options)
{
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("tree")]
    public Output<object?> Tree { get; private set; } = null!;
}
