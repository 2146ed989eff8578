using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;
using AmFactorySim.Results.DuckDb;
using AmFactorySim.Results.Tables;

namespace AmFactorySim.Results.Tests.Contract;

public class TableWriterTests
{
    [Fact]
    public void A_table_without_rows_has_its_columns()
    {
        using var folder = new TemporaryFolder();
        Samples.Write(folder["t.parquet"]);
        Assert.Empty(Samples.Read(folder["t.parquet"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void An_abandoned_table_leaves_no_file(int rows)
    {
        using var folder = new TemporaryFolder();
        using var database = new DuckDbDatabase();
        using (var table = new TableWriter<SampleRow>(database, folder["t.parquet"]))
        {
            for (var i = 0; i < rows; i++) table.Add(Samples.Row(i));
        }
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_reported_on_completion()
    {
        using var folder = new TemporaryFolder();
        using var database = new DuckDbDatabase();
        using var table = new TableWriter<SampleRow>(database, folder["nowhere/t.parquet"]);
        table.Add(Samples.Row(1));
        Assert.Contains("t.parquet could not be written", Assert.Throws<IOException>(table.Complete).Message, StringComparison.Ordinal);
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_reported_while_rows_are_added()
    {
        using var folder = new TemporaryFolder();
        using var database = new DuckDbDatabase();
        using var table = new TableWriter<SampleRow>(database, folder["nowhere/t.parquet"]);
        var e = Assert.Throws<IOException>(() =>
        {
            for (var i = 0; i < 1_000_000; i++) table.Add(Samples.Row(i));
        });
        Assert.IsType<DuckDbException>(e.InnerException);
    }

    [Theory]
    [MemberData(nameof(RowsThatDoNotFit))]
    public void A_row_that_does_not_fit_is_reported_and_leaves_no_file(SampleRow row, string message)
    {
        using var folder = new TemporaryFolder();
        using var database = new DuckDbDatabase();
        using var table = new TableWriter<SampleRow>(database, folder["t.parquet"]);
        for (var i = 0; i < 70_000; i++) table.Add(Samples.Row(i));
        table.Add(row);
        Assert.Contains(message, Assert.Throws<IOException>(table.Complete).Message, StringComparison.Ordinal);
        Assert.Empty(folder.Entries);
    }

    public static TheoryData<SampleRow, string> RowsThatDoNotFit => new()
    {
        { Samples.Row(1) with { Name = null! }, "no name" },
        { Samples.Row(1) with { Word = (SampleWord)3 }, "SampleWord has no such word" },
        { Samples.Row(1) with { WordOrNone = (SampleWord)(-1) }, "SampleWord has no such word" },
        { Samples.Row(1) with { Amount = new Money(Int128.MaxValue) }, "does not fit" },
    };

    [Fact]
    public void A_closed_table_takes_no_more_rows_and_is_closed_once()
    {
        using var folder = new TemporaryFolder();
        using var database = new DuckDbDatabase();
        using var table = new TableWriter<SampleRow>(database, folder["t.parquet"]);
        table.Add(Samples.Row(1));
        table.Complete();
        Assert.Equal(1, table.RowCount);
        Assert.Throws<ObjectDisposedException>(() => table.Add(Samples.Row(2)));
        Assert.Throws<InvalidOperationException>(table.Complete);
        table.Dispose();
        Assert.Single(Samples.Read(folder["t.parquet"]));
    }

    [Fact]
    public void Types_that_are_no_rows_are_refused()
    {
        Refused<NoTable>("NoTable has no Table attribute");
        Refused<NoHelp>("NoHelp.Number has no Column attribute");
        Refused<Unknown>("Unknown.When: no column can hold a DateTime");
        Refused<Gaps>("Colour must count from 0");

        static void Refused<TRow>(string message) =>
            Assert.Contains(message, Assert.Throws<ArgumentException>(() => TableDescription.Of(typeof(TRow))).Message,
                StringComparison.Ordinal);
    }

    public readonly record struct NoTable([property: Column("A number.")] int Number);

    [Table("t", "Without help.")]
    public readonly record struct NoHelp(int Number);

    [Table("t", "With a type that tables do not know.")]
    public readonly record struct Unknown([property: Column("A date.")] DateTime When);

    [Table("t", "With an enum that has gaps.")]
    public readonly record struct Gaps([property: Column("A colour.")] Colour Colour);

    public enum Colour
    {
        Red = 1,
        Green = 5,
    }
}
