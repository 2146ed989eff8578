using System.CommandLine;
using AmFactorySim.Cli.Runs;
using AmFactorySim.Experiments;
using AmFactorySim.Geometry;
using AmFactorySim.Results;
using Spectre.Console;

namespace AmFactorySim.Cli;

/// <summary>
/// A command that answers a question. It prints the answer as text or JSON and, with <c>--out</c>, writes its tables and its page to a
/// folder; all of them do so here.
/// </summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
internal sealed class AnswerCommand<TAnswer> : Command, IAnswerCommand
{
    private readonly Func<Request, TAnswer> _answer;
    private readonly List<TableFile> _tables = [];
    private readonly Option<OutputFormat> _format = Cli.Options.Format();
    private readonly Option<TableFormats?> _tableFormats = Cli.Options.Tables();
    private Option<string?> _folder = Cli.Options.Out("");
    private Option<bool>? _explain;
    private Func<TAnswer, TAnswer> _withoutExplanation = answer => answer;
    private Func<TAnswer, object> _figures = answer => answer!;
    private Action<IAnsiConsole, TAnswer>? _text;
    private (string FileName, Func<TAnswer, Page> Of)? _page;

    /// <summary>A command; the methods below say how its answer is shown.</summary>
    /// <param name="name">The command's word.</param>
    /// <param name="help">A sentence, what else there is to know, and examples.</param>
    /// <param name="answer">The answer to what the options ask.</param>
    public AnswerCommand(string name, string help, Func<Request, TAnswer> answer) : base(name, help)
    {
        _answer = answer;
        SetAction((parsed, cancel) =>
        {
            try
            {
                Run(parsed, cancel);
            }
            catch (OverflowException)
            {
                throw new InputException("An amount of money is too large to be calculated: ask for fewer units, or choose lower prices "
                    + "and times.");
            }
            return Task.FromResult(CommandLine.Done);
        });
    }

    /// <inheritdoc/>
    public Type JsonType { get; private set; } = typeof(TAnswer);

    /// <summary>The answer as text.</summary>
    public AnswerCommand<TAnswer> Text(Action<IAnsiConsole, TAnswer> draw)
    {
        _text = draw;
        return this;
    }

    /// <summary>The part of the answer that is printed as JSON, where it is not all of it.</summary>
    public AnswerCommand<TAnswer> Json<TFigures>(Func<TAnswer, TFigures> figures) where TFigures : notnull
    {
        (_figures, JsonType) = (answer => figures(answer), typeof(TFigures));
        return this;
    }

    /// <summary>A table of the folder; its file has the name that the row's type gives it.</summary>
    public AnswerCommand<TAnswer> Table<TRow>(Func<TAnswer, IEnumerable<TRow>> rows) where TRow : struct
    {
        _tables.Add(new(AnswerFolder.TableName<TRow>(), (folder, answer) => folder.WriteTable(rows(answer))));
        return this;
    }

    /// <summary>The page of the folder.</summary>
    public AnswerCommand<TAnswer> Page(string fileName, Func<TAnswer, Page> page)
    {
        _page = (fileName, page);
        return this;
    }

    /// <summary>Gives the command <c>--explain</c>. The page always explains; the screen does so if it is asked to.</summary>
    /// <param name="description">What is explained.</param>
    /// <param name="withoutExplanation">The answer without it.</param>
    public AnswerCommand<TAnswer> Explained(string description, Func<TAnswer, TAnswer> withoutExplanation)
    {
        (_explain, _withoutExplanation) = (new("--explain") { Description = description }, withoutExplanation);
        return this;
    }

    /// <summary>Adds the options that every such command has; comes last, so that they stand last in the help.</summary>
    public AnswerCommand<TAnswer> Publishes()
    {
        _folder = Cli.Options.Out(
            string.Join(" and ", [.. _tables.Select(table => $"the table {table.Name}"), $"the page {_page!.Value.FileName}"]));
        if (_explain is not null) Add(_explain);
        Add(_folder);
        Add(_tableFormats);
        Add(_format);
        return this;
    }

    private void Run(ParseResult parsed, CancellationToken cancel)
    {
        using var folder = Begin(parsed.GetValue(_folder));
        if (folder is not null) RunsCommand.NoteUnfinished(folder.FullPath);
        var isExplained = _explain is not null && parsed.GetValue(_explain);
        var answer = Answer(new(parsed, isExplained || folder is not null, folder?.FullPath, cancel));
        if (folder is not null)
        {
            foreach (var table in _tables) table.Write(folder, answer);
            folder.WriteText(_page!.Value.FileName, WithWarnings(_page.Value.Of(answer), answer).Html);
            folder.Complete(parsed.GetValue(_tableFormats) ?? TableFormats.Parquet);
        }
        var shown = isExplained ? answer : _withoutExplanation(answer);
        if (parsed.GetValue(_format) == OutputFormat.Json) Output.Print(_figures(shown));
        else
            Screen.Draw(console =>
            {
                console.WriteLine();
                _text!(console, shown);
                var warnings = Warnings(answer);
                if (warnings.Count > 0) console.WriteLine();
                foreach (var warning in warnings) console.Note($"{warning}");
                if (folder is not null)
                    console.WriteWhole(new Markup($"\n  tables and page in [bold]{Markup.Escape(folder.FullPath)}[/]\n"));
            });
    }

    private static IReadOnlyList<WarningFigures> Warnings(TAnswer answer) => answer is IWarned warned ? warned.Warnings : [];

    private static Page WithWarnings(Page page, TAnswer answer) => Warnings(answer) is { Count: > 0 } warnings
        ? page.Heading("Warnings").Table("Probably not meant.", ["warning"], warnings.Select(warning => (string[])[$"{warning}"]))
        : page;

    // A folder that cannot be used is known before the work is done.
    private static AnswerFolder? Begin(string? path)
    {
        try
        {
            return path is null ? null : AnswerFolder.Create(path);
        }
        catch (IOException e)
        {
            throw new InputException($"--out: {e.Message}");
        }
    }

    // Each value may be allowed and still not go with the others; the two that are left out are faults of the program.
    private TAnswer Answer(Request request)
    {
        try
        {
            return _answer(request);
        }
        catch (Exception e) when (e is MeshException or ArgumentException and not (ArgumentNullException or ArgumentOutOfRangeException))
        {
            throw new InputException(e.Message);
        }
    }

    private sealed record TableFile(string Name, Action<AnswerFolder, TAnswer> Write);
}

/// <summary>A command that prints an answer as JSON; the documentation of the output is made from its type.</summary>
internal interface IAnswerCommand : IJsonCommand;

/// <summary>A command that prints JSON on request; docs/json.md is made from its type.</summary>
internal interface IJsonCommand
{
    /// <summary>The type of what is printed.</summary>
    Type JsonType { get; }
}

/// <summary>What a command is asked.</summary>
/// <param name="Options">The command line.</param>
/// <param name="IsExplained">Whether the steps of the calculation are asked for.</param>
/// <param name="Folder">The folder that the answer is written to, if there is one.</param>
/// <param name="Cancel">Stops the calculation.</param>
internal sealed record Request(ParseResult Options, bool IsExplained, string? Folder, CancellationToken Cancel)
{
    public T? Value<T>(Option<T> option) => Options.GetValue(option);

    public T? Value<T>(Argument<T> argument) => Options.GetValue(argument);
}
