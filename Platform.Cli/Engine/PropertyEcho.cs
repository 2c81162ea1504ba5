using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;

namespace Platform.Cli.Engine;

/// <summary>Turns what a program sent into what it may get back: only kinds of value that it accepts.</summary>
/// <param name="acceptSecrets">Whether it understands secrets; else it gets their values.</param>
/// <param name="acceptResources">Whether it understands references; else it gets ids.</param>
internal sealed class PropertyEcho(bool acceptSecrets, bool acceptResources)
{
    /// <summary>Rewrites <paramref name="properties"/> in place.</summary>
    public void Rewrite(Struct properties)
    {
        foreach (var (key, value) in properties.Fields)
        {
            var rewritten = Rewrite(value);
            if (!ReferenceEquals(rewritten, value))
            {
                properties.Fields[key] = rewritten;
            }
        }
    }

    /// <summary>Makes secrets of the named outputs, as the resource asks.</summary>
    public void Hide(Struct outputs, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (acceptSecrets
                && outputs.Fields.TryGetValue(name, out var value)
                && !(value.KindCase == Value.KindOneofCase.StructValue
                    && Signature.Of(value.StructValue) is Signature.Secret))
            {
                outputs.Fields[name] = Signature.MakeSecret(value);
            }
        }
    }

    private Value Rewrite(Value value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value.KindCase == Value.KindOneofCase.ListValue)
        {
            var elements = value.ListValue.Values;
            for (var index = 0; index < elements.Count; index++)
            {
                elements[index] = Rewrite(elements[index]);
            }

            return value;
        }

        return value.KindCase == Value.KindOneofCase.StructValue ? RewriteStruct(value) : value;
    }

    private Value RewriteStruct(Value value)
    {
        var source = value.StructValue;
        switch (Signature.Of(source))
        {
            case Signature.Secret:
                return Inner(source, isSecret: true);
            case Signature.Output:
                return Inner(source, source.Fields.TryGetValue("secret", out var secret) && secret.BoolValue);
            case Signature.Resource:
                return acceptResources ? value : Value.ForString(Signature.TextOfReference(source));
            case null:
                Rewrite(source);
                return value;
            default:
                return value;
        }
    }

    private Value Inner(Struct wrapper, bool isSecret)
    {
        if (!wrapper.Fields.TryGetValue("value", out var inner))
        {
            return Value.ForString(Signature.Unknown);
        }

        var rewritten = Rewrite(inner);
        return isSecret && acceptSecrets ? Signature.MakeSecret(rewritten) : rewritten;
    }
}
