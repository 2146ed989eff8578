using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmFactorySim.Cli;

/// <summary>The format in which a command prints its answer.</summary>
internal enum OutputFormat
{
    /// <summary>Text for people.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,
}

/// <summary>Prints figures as JSON.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static void Print<T>(T figures) => Console.Out.WriteLine(JsonSerializer.Serialize(figures, Json));
}
