using System.Globalization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>Formats a text whose holes may be inputs and outputs, by the invariant culture.</summary>
    /// <param name="formattableString">The text, as in <c>Output.Format($"arn:{partition}:s3:::{bucket}")</c>.</param>
    public static Output<string> Format(FormattableString formattableString) =>
        FromData(FormatAsync(formattableString), "an Output.Format");

    private static async ValueTask<OutputData<string>> FormatAsync(FormattableString text)
    {
        var join = new OutputJoin();
        var values = new object?[text.ArgumentCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = text.GetArgument(i) switch
            {
                IInput input => join.Take(await input.ToOutput().GetDataAsync()),
                IOutput output => join.Take(await output.GetDataAsync()),
                var plain => plain,
            };
        }
        return join.Give(join.IsKnown ? string.Format(CultureInfo.InvariantCulture, text.Format, values) : null!);
    }
}
