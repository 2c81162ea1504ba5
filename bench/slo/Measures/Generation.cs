using System.Diagnostics;
using System.Globalization;
using Platform.Cli.Documents;
using Platform.Slo;
using Platform.SloBench.Processes;
using Platform.SloBench.Rules;

namespace Platform.SloBench.Measures;

/// <summary>What it takes to make rules for many SLOs.</summary>
internal static class Generation
{
    /// <summary>Makes the rule file of SLOs, and tells the processor time of this whole process.</summary>
    /// <param name="count">How many SLOs.</param>
    /// <returns>Seconds of processor time since the process began.</returns>
    public static double Run(int count)
    {
        var slos = Enumerable.Range(0, count)
            .Select(number => Ours.Numbered(string.Create(CultureInfo.InvariantCulture, $"slo-{number:0000}")));
        var text = RuleFileYaml.Of(SloRules.Of(slos, new SloOptions(), Ours.Links));
        if (text.Length < count * 1000)
        {
            throw new InvalidOperationException("The rule file is too short to be true.");
        }

        return Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
    }

    /// <summary>Runs it in processes of its own; the middle one of five.</summary>
    public static async Task<double> MedianAsync(int count)
    {
        var seconds = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            var (_, output) = await Tool.RunAsync(
                Environment.ProcessPath!, ".", Arguments(count));
            seconds.Add(double.Parse(output, CultureInfo.InvariantCulture));
        }

        return seconds.Order().ElementAt(2);
    }

    // Started as `dotnet Platform.SloBench.dll`, the process is dotnet's.
    private static string[] Arguments(int count)
    {
        string[] own = ["generate", count.ToString(CultureInfo.InvariantCulture)];
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [Environment.GetCommandLineArgs()[0], .. own]
            : own;
    }
}
