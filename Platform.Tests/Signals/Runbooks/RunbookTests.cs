using System.Collections.Immutable;
using Platform.Signals.Alerts;
using Platform.Signals.Runbooks;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Signals.Runbooks;

public sealed class RunbookTests
{
    private static readonly string Folder = Repository.PathOf("docs", "runbooks");

    [Fact]
    public void Every_alert_has_its_page_in_docs_and_every_page_its_alert()
    {
        var pages = Pages();
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            Write(pages);
        }

        Assert.Equal(pages.Keys, Recorded().Select(file => Path.GetFileName(file)!));
        Assert.Empty(pages.Where(page => File.ReadAllText(Path.Combine(Folder, page.Key)) != page.Value)
            .Select(page => $"docs/runbooks/{page.Key} is not what the alert says: run make accept"));
    }

    [Fact]
    public void A_page_says_what_to_do_in_the_order_in_which_it_is_needed() => Assert.Equal(
        """
        # DeploymentShort

        P2, warning, about sample. It fires once this has held for 10m. Look at panel `replicas` of dashboard `sample`.

        ## What it means

        Requests may fail.

        ## Find the cause

        1. Look at the pods:

           ```
           kubectl get pods
           ```
        2. Look at the nodes.

        ## Make it good

        - Too few nodes: add some.

        ## It reads, for example

        > shop & co/web lacks replicas
        >
        > 3 replicas are missing.

        ## The rule

        ```promql
        namespace_deployment:kube_deployment_unavailable:difference > 2
        ```

        ## Metrics it rests on

        - `namespace_deployment:kube_deployment_unavailable:difference`, from platform 1

        ## Not sent while

        - [ApiServerDown](ApiServerDown.md) fires for the same cluster

        """,
        RunbookPage.Of(SampleAlerts.Good));

    [Fact]
    public void Pages_that_do_not_fit_into_one_ConfigMap_go_on_in_the_next()
    {
        Alert[] alerts = [.. "ABC".Select(letter => SampleAlerts.Good with { Name = $"Alert{letter}" })];
        var length = RunbookPage.Of(alerts[0]).Length + RunbookPage.FileName("AlertA").Length;

        var shelves = RunbookShelf.Of(alerts.Reverse(), limit: (2 * length) + 1);

        Assert.Equal(["platform-runbooks-sample", "platform-runbooks-sample-2"], shelves.Select(shelf => shelf.Name));
        Assert.Equal(["AlertA.md", "AlertB.md"], shelves[0].Pages.Keys);
        Assert.Equal(["AlertC.md"], shelves[1].Pages.Keys);
    }

    // Where stacks differ in an alert, production's page is the one that is worth reading. Alerts of ways to run that no
    // stack here takes, such as nodes of one's own, page somebody else's people: they have a page, too.
    private static ImmutableSortedDictionary<string, string> Pages() =>
        ((string[])["prod", .. Repository.Stacks.Except(["prod"], StringComparer.Ordinal)])
            .SelectMany(stack => StackSignalSets.All[stack].Alerts)
            .Concat(StackSignalSets.Alerts.Select(played => played.Alert))
            .DistinctBy(alert => alert.Name, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                alert => RunbookPage.FileName(alert.Name), RunbookPage.Of, StringComparer.Ordinal);

    private static void Write(ImmutableSortedDictionary<string, string> pages)
    {
        Directory.CreateDirectory(Folder);
        foreach (var stale in Recorded().Where(file => !pages.ContainsKey(Path.GetFileName(file))))
        {
            File.Delete(stale);
        }

        foreach (var (file, page) in pages)
        {
            File.WriteAllText(Path.Combine(Folder, file), page);
        }
    }

    private static IEnumerable<string> Recorded() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal)
        : [];
}
