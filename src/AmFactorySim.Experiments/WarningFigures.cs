using AmFactorySim.Yaml;

namespace AmFactorySim.Experiments;

/// <summary>An answer that may rest on something that is probably not meant.</summary>
public interface IWarned
{
    /// <summary>What JSON says of them.</summary>
    const string About = "What is probably not meant: unsound process parameters, repairs of meshes, sizes that suggest another unit.";

    /// <summary>The warnings, in the order of their lines.</summary>
    IReadOnlyList<WarningFigures> Warnings { get; }
}

/// <summary>Something that can be used but is probably not meant.</summary>
public sealed record WarningFigures(
    [property: Figure("The file, or the option that set the value.")] string File,
    [property: Figure("The line, from 1; null if an option is meant.")] int? Line,
    [property: Figure("The column, from 1; null if it is not known.")] int? Column,
    [property: Figure("The path of the key.")] string Path,
    [property: Figure("What is noticed, in one sentence.")] string Message)
{
    /// <summary>Warnings as figures.</summary>
    public static IReadOnlyList<WarningFigures> Of(IEnumerable<Warning> warnings) => [.. warnings.Select(warning => new WarningFigures(
        warning.Mark.File, Known(warning.Mark.Line), Known(warning.Mark.Column), warning.Path, warning.Message))];

    /// <summary>One line, as <see cref="Warning"/> prints it.</summary>
    public override string ToString() => new Warning(new(File, Line ?? 0, Column ?? 0), Path, Message).ToString();

    internal static int? Known(int place) => place > 0 ? place : null;
}
