using System.Text.Json;

namespace Pulumi;

public sealed partial class Config
{
    /// <summary>A value as a secret, or null if it is not set.</summary>
    /// <param name="key">The key inside the namespace.</param>
    public Output<string>? GetSecret(string key) =>
        Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A value that is <c>true</c> or <c>false</c> as a secret, or null if it is not set.</summary>
    /// <param name="key">The key inside the namespace.</param>
    public Output<bool>? GetSecretBoolean(string key) =>
        GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A whole number as a secret, or null if it is not set.</summary>
    /// <param name="key">The key inside the namespace.</param>
    public Output<int>? GetSecretInt32(string key) =>
        GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A number as a secret, or null if it is not set.</summary>
    /// <param name="key">The key inside the namespace.</param>
    public Output<double>? GetSecretDouble(string key) =>
        GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A value read from JSON, as a secret, or null if it is not set.</summary>
    /// <param name="key">The key inside the namespace.</param>
    public Output<T>? GetSecretObject<T>(string key) => GetSecretObject<T>(key, JsonSerializerOptions.Default);

    /// <inheritdoc cref="GetSecretObject{T}(string)"/>
    /// <param name="key">The key inside the namespace.</param>
    /// <param name="options">How to read.</param>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? null : Output.CreateSecret(GetObject<T>(key, options)!);
}
