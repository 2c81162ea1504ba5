using System.Text.Json;

namespace Pulumi;

public sealed partial class Config
{
    /// <summary>A value.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">It is not set.</exception>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A value that is <c>true</c> or <c>false</c>.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">It is not set, or is something else.</exception>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>A whole number.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">It is not set, or is something else.</exception>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A number.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">It is not set, or is something else.</exception>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>A value read from JSON.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">It is not set, or is no such JSON.</exception>
    public T RequireObject<T>(string key) => RequireObject<T>(key, JsonSerializerOptions.Default);

    /// <inheritdoc cref="RequireObject{T}(string)"/>
    /// <param name="key">The key inside the namespace.</param>
    /// <param name="options">How to read.</param>
    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? throw Missing(key) : GetObject<T>(key, options)!;

    /// <summary>A value as a secret.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">It is not set.</exception>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>A value that is <c>true</c> or <c>false</c> as a secret.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">It is not set, or is something else.</exception>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>A whole number as a secret.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">It is not set, or is something else.</exception>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>A number as a secret.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">It is not set, or is something else.</exception>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>A value read from JSON, as a secret.</summary>
    /// <param name="key">The key inside the namespace.</param>
    /// <exception cref="RunException">It is not set, or is no such JSON.</exception>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    /// <inheritdoc cref="RequireSecretObject{T}(string)"/>
    /// <param name="key">The key inside the namespace.</param>
    /// <param name="options">How to read.</param>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        Output.CreateSecret(RequireObject<T>(key, options));
}
