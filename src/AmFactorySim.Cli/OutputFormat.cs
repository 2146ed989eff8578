using System.Globalization;
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
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new ShortNumbers() },
    };

    public static void Print<T>(T figures) => Console.Out.WriteLine(JsonSerializer.Serialize(figures, Json));

    // 12 significant digits, without the rounding of a calculation behind them: 50 for 49.99999999999999.
    private sealed class ShortNumbers : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }
}
