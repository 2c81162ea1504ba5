using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Platform.Configuration;

/// <summary>Writes the reference page of all keys from the same shapes that the reader walks.</summary>
public static class ConfigReference
{
    /// <summary>Writes the page.</summary>
    /// <param name="describe">Gives the description of a record's property.</param>
    /// <returns>The page in Markdown.</returns>
    public static string Render(Func<PropertyInfo, string> describe)
    {
        var page = new StringBuilder("# Configuration\n\n");
        page.Append("Every key of `Pulumi.<stack>.yaml`. The page is made from the record tree that reads them: ")
            .Append("run the tests with `PLATFORM_ACCEPT=1` after a change there.\n\n")
            .Append("Maps are keyed by name, so that one entry can be set alone: ")
            .Append("`pulumi config set --path 'platform:backup.schedules.weekly-full.ttl' 4320h`.\n");
        foreach (var key in ObjectShape.Of(typeof(PlatformConfig)).Keys)
        {
            AppendRecord(page, $"{PlatformConfigReader.Namespace}:{key.Name}", key.Value.Type, describe);
        }

        AppendSchedules(page);
        return page.ToString();
    }

    private static void AppendRecord(StringBuilder page, string path, Type type, Func<PropertyInfo, string> describe)
    {
        page.Append(CultureInfo.InvariantCulture,
        $"\n## {path}\n\n| Key | Type | Default | Meaning |\n|---|---|---|---|\n");
        var blank = Blank.Of(type);
        var shape = ObjectShape.Of(type);
        foreach (var key in shape.Keys)
        {
            var value = key.Required ? "required" : DefaultOf(key.Property.GetValue(blank));
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{key.Name}` | {TypeOf(key.Value)} | {value} | {describe(key.Property)} |\n");
        }

        foreach (var key in shape.Keys)
        {
            var isMap = MapValue(key.Value.Type) is not null;
            var inner = MapValue(key.Value.Type) ?? key.Value.Type;
            if (IsRecord(inner))
            {
                AppendRecord(page, $"{path}.{key.Name}{(isMap ? ".NAME" : "")}", inner, describe);
            }
        }
    }

    private static void AppendSchedules(StringBuilder page)
    {
        page.Append("\n## Default schedules\n\n")
            .Append("| Environment | Name | Cron (UTC) | Kept for | Namespaces | Left out |\n");
        page.Append("|---|---|---|---|---|---|\n");
        foreach (var environment in Enum.GetValues<DeploymentEnvironment>())
        {
            foreach (var (name, schedule) in EnvironmentDefaults.BackupFor(environment).Schedules)
            {
                page.Append("| ").AppendJoin(
                    " | ",
                    Words.CamelCase(environment.ToString()), $"`{name}`", $"`{schedule.Cron}`", $"`{schedule.Ttl}`",
                    Names(schedule.IncludedNamespaces, "all"), Names(schedule.ExcludedNamespaces, "none")).Append(" |\n");
            }
        }
    }

    private static string Names(ImmutableArray<string> names, string none) =>
        names.IsEmpty ? none : string.Join(", ", names.Select(name => $"`{name}`"));

    private static string TypeOf(ValueShape shape)
    {
        var type = shape.Type;
        var forms = string.Join(", ", shape.Forms.Where(form => !form.OnKeys).Select(form => form.Summary));
        return type.IsEnum ? string.Join(", ", Words.Of(type).Select(word => $"`{word}`"))
            : type == typeof(bool) ? "`true`, `false`"
            : type == typeof(int) ? $"whole number, {shape.Range?.Least} to {shape.Range?.Most}"
            : type == typeof(decimal) ? "number"
            : type == typeof(SecretText) ? "secret, under `secure:`"
            : type == typeof(ImmutableArray<string>) ? $"list: {forms}"
            : MapValue(type) is { } value ? $"map: {(IsRecord(value) ? "see below" : forms)}"
            : IsRecord(type) ? "map: see below"
            : forms.Length > 0 ? forms : "text";
    }

    private static string DefaultOf(object? value) => value switch
    {
        null => "none",
        bool flag => flag ? "`true`" : "`false`",
        string or int or decimal => $"`{value}`",
        Enum word => $"`{Words.CamelCase(word.ToString())}`",
        ICollection { Count: 0 } => "none",
        _ => "see below",
    };

    private static Type? MapValue(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>)
            ? type.GenericTypeArguments[1]
            : null;

    private static bool IsRecord(Type type) => !ScalarReader.Reads(type) && !type.IsGenericType;
}
