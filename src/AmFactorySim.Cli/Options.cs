using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Results;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;

namespace AmFactorySim.Cli;

/// <summary>Arguments and options that several commands share, or whose wrong values need a message of their own.</summary>
internal static class Options
{
    private const long MostUnits = 1_000_000_000;

    /// <summary>The scenario's file.</summary>
    public static Argument<string> Scenario() => new("SCENARIO") { Description = "YAML file of the scenario" };

    /// <summary>Text or JSON.</summary>
    public static Option<OutputFormat> Format() => new("--format")
    {
        Description = "Output format: text, or json with the same figures as one object [default: text]",
        HelpName = "text|json",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (word == "json") return OutputFormat.Json;
            if (word != "text") result.AddError($"--format: \"{word}\" is not one of text, json.");
            return OutputFormat.Text;
        },
    };

    /// <summary>A whole number from 1 on.</summary>
    public static Option<int?> Count(string name, string description, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1
                && count <= most) return count;
            result.AddError($"{name}: \"{word}\" is not a whole number from 1 to {Numbers.Whole(most)}.");
            return null;
        },
    };

    /// <summary>A quantity of units, at least 1; spaces within it are allowed.</summary>
    public static Option<long?> Quantity(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (TryQuantity(word, out var quantity)) return quantity;
            result.AddError($"{name}: \"{word}\" is not a whole number from 1 to {Numbers.Whole(MostUnits)}.");
            return null;
        },
    };

    /// <summary>One or several quantities of units; none where the option is left out.</summary>
    public static Option<IReadOnlyList<long>> QuantityList(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N,...",
        DefaultValueFactory = _ => [],
        CustomParser = result =>
        {
            var quantities = new List<long>();
            var words = result.Tokens[0].Value.Split(',');
            if (words.Skip(1).FirstOrDefault(word => word.Length > 1 && word[0] == '0') is { } zeros)
            {
                result.AddError(
                    $"{name}: \"{zeros}\" begins with 0; commas separate quantities, so write a thousand as 1000 or \"1 000\".");
                return quantities;
            }
            foreach (var word in words)
                if (TryQuantity(word, out var quantity)) quantities.Add(quantity);
                else result.AddError($"{name}: \"{word}\" is not a whole number from 1 to {Numbers.Whole(MostUnits)}.");
            return quantities;
        },
    };

    /// <summary>A range of quantities.</summary>
    public static Option<QuantityRange> Quantities(string name, string description, long least, long most) => new(name)
    {
        Description = description,
        HelpName = "FROM..TO",
        DefaultValueFactory = _ => new(least, most),
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (word.Split("..", 2) is [var from, var to] && TryQuantity(from, out var low) && TryQuantity(to, out var high) && low < high)
                return new(low, high);
            result.AddError($"{name}: \"{word}\" is not a quantity and a larger one, as in 1..10000; each a whole number from 1 to "
                + $"{Numbers.Whole(MostUnits)}.");
            return default;
        },
    };

    /// <summary>The folder that a question's tables and page go to.</summary>
    public static Option<string?> Out(string contents) =>
        new("--out") { Description = $"New folder for {contents}; nothing is written without it", HelpName = "FOLDER" };

    /// <summary>The formats of the tables in that folder.</summary>
    public static Option<TableFormats?> Tables() => new("--tables")
    {
        Description = "Formats of the tables in the folder [default: parquet]",
        HelpName = "parquet|csv|both",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (word is "parquet" or "csv" or "both") return Enum.Parse<TableFormats>(word, ignoreCase: true);
            result.AddError($"--tables: \"{word}\" is not one of parquet, csv, both.");
            return default;
        },
    };

    /// <summary>A range of values.</summary>
    public static Option<ValueRange<T>> ValueRange<T>(string name, string description, ValueRange<T> otherwise) where T
        : struct, IQuantity<T> => new(name)
        {
            Description = description,
            HelpName = "FROM..TO",
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (Scenarios.Values.ValueRange<T>.TryRead(word, Currencies.UsDollars, out var range) && range.Most.Si > range.Least.Si)
                    return range;
                result.AddError($"{name}: \"{word}\" is not {T.Kind.Name} above 0 and a larger one, as in \"{otherwise}\".");
                return default;
            },
        };

    /// <summary>The distance between neighbouring melt tracks.</summary>
    public static Option<HatchRule> Hatch() => new("--hatch")
    {
        Description = "Distance between tracks: half_width, full_melting or a length",
        HelpName = "RULE",
        DefaultValueFactory = _ => HatchRule.HalfWidth,
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (HatchRule.TryParse(word, out var rule)) return rule;
            result.AddError($"--hatch: \"{word}\" is not allowed; {HatchRule.Allowed}.");
            return null;
        },
    };

    /// <summary>How a part is rotated.</summary>
    public static Option<Rotation?> Rotate() => new("--rotate")
    {
        Description = "Rotation of the part, such as \"90 deg about x then 30 deg about z\" [default: as in its file]",
        HelpName = "TURNS",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (Rotation.TryParse(word, out var rotation)) return rotation;
            result.AddError($"--rotate: \"{word}\" is not allowed; {PartRotation.Allowed}.");
            return null;
        },
    };

    /// <summary>Which way up a part is printed.</summary>
    public static Option<PartOrientation> Orientation()
    {
        var words = Enum.GetValues<PartOrientation>()
            .ToDictionary(way => JsonNamingPolicy.SnakeCaseLower.ConvertName(way.ToString()), StringComparer.Ordinal);
        return new("--orientation")
        {
            Description = $"Build orientation, chosen among those that fit the machine: {string.Join(", ", words.Keys.SkipLast(1))} or "
                + $"{words.Keys.Last()} [default: as_is]",
            HelpName = "WAY",
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (!words.TryGetValue(word, out var way))
                    result.AddError($"--orientation: \"{word}\" is not one of {string.Join(", ", words.Keys)}.");
                return way;
            },
        };
    }

    /// <summary>What holds a part up.</summary>
    public static Option<SupportRule> Supports() => new("--supports")
    {
        Description = "Supports, as a share of the part, or of the space below overhangs, such as \"overhang(45 deg, 20 %)\"; scanned at "
            + "the same rate as the part",
        HelpName = "RULE",
        DefaultValueFactory = _ => new(default),
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (!SupportRule.TryParse(word, out var rule))
                result.AddError($"--supports: \"{word}\" is not allowed; {SupportRule.Allowed}.");
            return rule;
        },
    };

    /// <summary>A length above 0; a unit without a number is one of it.</summary>
    public static Option<Length> Length(string name, string description, string otherwise) => new(name)
    {
        Description = description,
        HelpName = "LENGTH",
        DefaultValueFactory = _ => ReadLength(otherwise, out string? _)!.Value,
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (ReadLength(word, out var fault) is { } length) return length;
            result.AddError($"{name}: {fault ?? $"\"{word}\" is not a length above 0."}");
            return default;
        },
    };

    /// <summary>A catalogue of the planner's own; null where it is not given.</summary>
    public static Option<string?> Catalogue() => new("--catalogue")
    {
        Description = "Folder with your own catalogue files; their materials, machines and powders add to the shipped ones or override "
            + "them",
        HelpName = "FOLDER",
    };

    /// <summary>The unit of the coordinates in a part's file; null where it is not given.</summary>
    public static Option<Length?> Unit() => new("--unit")
    {
        Description = "Length of one coordinate unit in an STL, OBJ or PLY file, such as mm or \"25.4 mm\"; a 3MF file states its own "
            + "[default: mm]",
        HelpName = "LENGTH",
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (ReadLength(word, out var fault) is { } length) return length;
            result.AddError($"--unit: {fault ?? $"\"{word}\" is not a length above 0."}");
            return null;
        },
    };

    /// <summary>A number.</summary>
    public static Option<double> Number(string name, string description, double least, double most, double otherwise) => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least
                && number <= most) return number;
            result.AddError($"{name}: \"{word}\" is not a number from {Numbers.Visible(least, 0)} to {Numbers.Visible(most, 0)}.");
            return default;
        },
    };

    private static Length? ReadLength(string text, out string? fault)
    {
        var written = text.AsSpan().ContainsAnyInRange('0', '9') ? text : $"1 {text}";
        return QuantityText.TryParse<Length>(written, Currencies.UsDollars, out var length, out fault) && length.Metres > 0 ? length : null;
    }

    private static bool TryQuantity(string word, out long quantity) =>
        long.TryParse(word.Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out quantity)
            && quantity is >= 1 and <= MostUnits;
}
