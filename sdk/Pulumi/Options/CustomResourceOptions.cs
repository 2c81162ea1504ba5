namespace Pulumi;

/// <summary>How a custom resource is managed, apart from what it is.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;

    /// <summary>Whether a replaced resource is deleted before its successor is made.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are kept secret besides those that the provider marks.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    /// <summary>The provider's id of an existing resource that the stack is to take over.</summary>
    public string? ImportId { get; set; }

    internal IReadOnlyList<string> AdditionalSecretOutputsOrNone => _additionalSecretOutputs ?? [];

    /// <summary>New options: the first, with the second laid over; single values replace, lists are appended.</summary>
    /// <param name="options1">The first.</param>
    /// <param name="options2">The second.</param>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.MergeFrom(options1);
        merged.MergeFrom(options2);
        return merged;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void MergeFrom(CustomResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }
        base.MergeFrom(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = other.ImportId ?? ImportId;
        _additionalSecretOutputs = Concat(_additionalSecretOutputs, other._additionalSecretOutputs);
    }
}
