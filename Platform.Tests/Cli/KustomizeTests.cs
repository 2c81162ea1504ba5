using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Platform.Tests.Cli;

/// <summary>What needs no chart download builds with kubectl's own kustomize.</summary>
[Trait("kind", "process")]
public sealed partial class KustomizeTests
{
    public static TheoryData<string> Stacks => StackRuns.Names;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task The_gitops_tree_builds(string stack)
    {
        Assert.SkipUnless(
            await MajorVersionAsync() >= 5,
            "A kubectl with kustomize 5 or later is not on the PATH, so nothing can be built.");
        var files = await StackRuns.RenderAsync(stack);
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            await File.WriteAllTextAsync(folder[path], text, TestContext.Current.CancellationToken);
        }

        var kustomizations = files
            .Where(file => file.Path.EndsWith("/kustomization.yaml", StringComparison.Ordinal)
                && !file.Text.Contains("helmCharts:", StringComparison.Ordinal))
            .Select(file => file.Path)
            .ToHashSet(StringComparer.Ordinal);
        // What another lists is built with it, and counted in it.
        kustomizations.ExceptWith([.. kustomizations.SelectMany(path => Resources(files, path))
            .Select(entry => $"{entry}/kustomization.yaml")]);
        Assert.NotEmpty(kustomizations);
        foreach (var path in kustomizations)
        {
            var (code, output) = await KubectlAsync("kustomize", Path.GetDirectoryName(folder[path])!);

            Assert.True(code == 0, output);
            Assert.Equal(CountObjects(files, path), CountKinds(output));
        }
    }

    /// <summary>The objects that a kustomization lists, in its files and in the folders below it.</summary>
    private static int CountObjects(IReadOnlyList<(string Path, string Text)> files, string path) =>
        Resources(files, path).Sum(entry => entry.EndsWith(".yaml", StringComparison.Ordinal)
            ? CountKinds(files.Single(file => string.Equals(file.Path, entry, StringComparison.Ordinal)).Text)
            : CountObjects(files, $"{entry}/kustomization.yaml"));

    private static IEnumerable<string> Resources(IReadOnlyList<(string Path, string Text)> files, string path)
    {
        var text = files.Single(file => string.Equals(file.Path, path, StringComparison.Ordinal)).Text;
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return Resource().Matches(text).Select(match => folder + match.Groups[1].Value);
    }

    private static int CountKinds(string yaml) => Regex.Count(yaml, "(?m)^kind: ");

    private static async Task<int> MajorVersionAsync()
    {
        try
        {
            var (_, output) = await KubectlAsync("version", "--client");
            return Version().Match(output) is { Success: true } match
                ? int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
                : 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return 0;
        }
    }

    private static async Task<(int Code, string Output)> KubectlAsync(params string[] arguments)
    {
        using var kubectl = Process.Start(new ProcessStartInfo("kubectl", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Half of so short a run is garbage collected.
            Environment = { ["GOGC"] = "400" },
        })!;
        var error = kubectl.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await kubectl.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await kubectl.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (kubectl.ExitCode, output + await error);
    }

    [GeneratedRegex("(?m)^- (.+)$")]
    private static partial Regex Resource();

    [GeneratedRegex(@"Kustomize Version: v(\d+)\.")]
    private static partial Regex Version();
}
