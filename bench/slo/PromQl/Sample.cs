namespace Platform.SloBench.PromQl;

/// <summary>One element of a vector.</summary>
/// <param name="Labels">Its labels.</param>
/// <param name="Value">Its value.</param>
/// <param name="Metric">The metric's name; empty where an operation took it away.</param>
internal readonly record struct Sample(Labels Labels, double Value, string Metric = "");

/// <summary>What an expression came to: one number, or a vector.</summary>
/// <param name="Vector">The elements; <c>null</c> for a number.</param>
/// <param name="Scalar">The number.</param>
internal readonly record struct Result(List<Sample>? Vector, double Scalar = 0);
