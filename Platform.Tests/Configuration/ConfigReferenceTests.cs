using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Configuration;

public sealed class ConfigReferenceTests
{
    private static readonly XDocument Documentation =
        XDocument.Load(Path.ChangeExtension(typeof(PlatformConfig).Assembly.Location, ".xml"));

    [Fact]
    public void The_reference_page_is_what_the_record_tree_says()
    {
        var path = Repository.PathOf("docs", "configuration.md");
        var page = ConfigReference.Render(Describe);
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            File.WriteAllText(path, page);
        }

        Assert.Equal(File.ReadAllText(path), page);
    }

    private static string Describe(PropertyInfo property)
    {
        var name = $"P:{property.DeclaringType!.FullName}.{property.Name}";
        var summary = Documentation.Descendants("member")
            .Single(member => (string?)member.Attribute("name") == name)
            .Element("summary")!;
        var text = string.Concat(summary.Nodes().Select(Text));
        return Regex.Replace(text, @"\s+", " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => $"`{CamelCase(((string)see.Attribute("cref")!).Split('.')[^1])}`",
        XElement element => $"`{element.Value}`",
        _ => node.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal),
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
