using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>The reading of one property: what is found on the way counts for the whole.</summary>
internal sealed class PropertyReading(IResourceResolver resolver)
{
    private ImmutableHashSet<Resource> _resources = [];
    private bool _isKnown = true;
    private bool _isSecret;

    /// <summary>The data of the property, given its value.</summary>
    public OutputData<object?> ToData(object? value) => new(_resources, _isKnown ? value : null, _isKnown, _isSecret);

    /// <summary>Reads a value and all its parts.</summary>
    /// <exception cref="InsufficientExecutionStackException">It is nested deeper than the stack allows.</exception>
    public object? Read(object? neutral)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return neutral switch
        {
            null or string or bool or double or AssetOrArchive => neutral,
            SecretValue secret => ReadSecret(secret),
            UnknownValue => ReadUnknown(),
            OutputValue output => ReadOutputValue(output),
            ResourceReferenceValue reference => resolver.Resolve(reference),
            PropertyList list => ReadList(list),
            PropertyMap map => ReadMap(map),
            _ => throw new InvalidOperationException($"{neutral.GetType().FullName} is no property value."),
        };
    }

    private object? ReadSecret(SecretValue secret)
    {
        _isSecret = true;
        return Read(secret.Value);
    }

    private object? ReadUnknown()
    {
        _isKnown = false;
        return null;
    }

    private object? ReadOutputValue(OutputValue output)
    {
        _isSecret |= output.IsSecret;
        _resources = _resources.Union(output.Dependencies.Select(urn => new DependencyResource(urn)));
        return output.IsKnown ? Read(output.Value) : ReadUnknown();
    }

    private ImmutableArray<object?> ReadList(PropertyList list)
    {
        var values = ImmutableArray.CreateBuilder<object?>(list.Count);
        foreach (var element in list)
        {
            values.Add(Read(element));
        }

        return values.MoveToImmutable();
    }

    private ImmutableDictionary<string, object?> ReadMap(PropertyMap map)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            if (!key.StartsWith("__", StringComparison.Ordinal))
            {
                values.Add(key, Read(value));
            }
        }

        return values.ToImmutable();
    }
}
