using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmFactorySim.Cli;

/// <summary>For whom a command prints: people or programs.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,
}

/// <summary>The option that every printing command has, and how its JSON looks.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static Option<OutputFormat> FormatOption() => new("--format")
    {
        Description = "text for people, json for programs: the same figures as one object, units in the names",
    };

    public static void Print<T>(T figures) => Console.Out.WriteLine(JsonSerializer.Serialize(figures, Json));
}
