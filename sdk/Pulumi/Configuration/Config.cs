using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's config under one namespace.</summary>
public sealed partial class Config
{
    private const string OldSuffix = ":config";

    private readonly string _name;

    /// <summary>Reads the config of a namespace.</summary>
    /// <param name="name">The namespace; the project's name where null.</param>
    public Config(string? name = null)
    {
        name ??= Deployment.Current.ProjectName;
        _name = name.EndsWith(OldSuffix, StringComparison.Ordinal) ? name[..^OldSuffix.Length] : name;
    }

    /// <summary>A value, or null if it is not set.</summary>
    /// <param name="key">The key inside the namespace.</param>
    public string? Get(string key) => Deployment.Current.ConfigValue(FullKey(key));

    /// <summary>A value that is <c>true</c> or <c>false</c>, or null if it is not set.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">The value is something else.</exception>
    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw Invalid(key, other, "Boolean"),
    };

    /// <summary>A whole number, or null if it is not set.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">The value is something else.</exception>
    public int? GetInt32(string key) =>
        Get(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value
        : throw Invalid(key, text, "Int32");

    /// <summary>A number, or null if it is not set.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">The value is something else.</exception>
    public double? GetDouble(string key) =>
        Get(key) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : throw Invalid(key, text, "Double");

    /// <summary>A value read from JSON, or the default if it is not set.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">The value is no such JSON.</exception>
    [return: MaybeNull]
    public T GetObject<T>(string key) => GetObject<T>(key, JsonSerializerOptions.Default);

    /// <inheritdoc cref="GetObject{T}(string)"/>
    /// <param name="key">The key inside the namespace.</param>
    /// <param name="options">How to read.</param>
    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options)
    {
        if (Get(key) is not { } text)
        {
            return default;
        }
        try
        {
            return JsonSerializer.Deserialize<T>(text, options);
        }
        catch (JsonException exception)
        {
            throw new RunException(Invalid(key, text, typeof(T).FullName!).Message, exception);
        }
    }

    private string FullKey(string key) => $"{_name}:{key}";

    // A secret's value stays out of the message.
    private RunException Invalid(string key, string value, string expected) =>
        new($"Configuration '{FullKey(key)}' value '{Shown(key, value)}' is not a valid {expected}");

    private string Shown(string key, string value) =>
        Deployment.Current.IsConfigSecret(FullKey(key)) ? "[secret]" : value;

    private RunException Missing(string key) => new(
        $"Missing Required configuration variable '{FullKey(key)}'\n"
        + $"\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");
}
