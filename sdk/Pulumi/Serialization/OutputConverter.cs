using System.Collections.Concurrent;

namespace Pulumi.Serialization;

/// <summary>Converts what the engine sends to the type of the output that it is for.</summary>
internal static class OutputConverter
{
    private static readonly ConcurrentDictionary<Type, TargetTypeFault?> Verdicts = new();

    /// <summary>Reads a value and converts it.</summary>
    /// <param name="context">What the value is for, for warnings and errors.</param>
    /// <param name="neutral">The value in neutral form.</param>
    /// <param name="targetType">The type parameter of the output.</param>
    /// <param name="warn">
    /// Takes one message for every part that has the wrong shape and became its type's default. By default the
    /// messages are logged as warnings of the deployment.
    /// </param>
    /// <param name="resolver">Makes resources of references; by default from the types of the loaded assemblies.</param>
    /// <returns>
    /// The value, or null for null, for an unknown and for a wrong shape where the type is a reference type; for a
    /// value type then its default.
    /// </returns>
    /// <exception cref="InvalidOperationException">The type is one that no output can have.</exception>
    public static OutputData<object?> Convert(
        string context,
        object? neutral,
        Type targetType,
        Action<string>? warn = null,
        IResourceResolver? resolver = null)
    {
        CheckTargetType(context, targetType);
        var data = PropertyDeserializer.Deserialize(neutral, resolver);
        var run = new ConversionRun(context, warn ?? LogWarning);
        return data with { Value = run.ValueOrDefault(ValueConversions.For(targetType), data.Value) };
    }

    /// <summary>Refuses types that no output can have. The verdict on a type is kept.</summary>
    /// <param name="context">What the type is for, for the message.</param>
    /// <param name="targetType">The type parameter of an output.</param>
    /// <exception cref="InvalidOperationException">The type, or one inside it, is not allowed.</exception>
    public static void CheckTargetType(string context, Type targetType)
    {
        if (!Verdicts.TryGetValue(targetType, out var fault))
        {
            var check = new TargetTypeCheck();
            fault = check.Run(targetType);
            Verdicts[targetType] = fault;
            foreach (var seen in fault is null ? check.Seen : [])
            {
                Verdicts[seen] = null;
            }
        }

        if (fault is not null)
        {
            throw new InvalidOperationException($"{fault.Place ?? context} {fault.Text}");
        }
    }

    private static void LogWarning(string message) => Log.Warn(message);
}
