using AmFactorySim.Results.DuckDb;

namespace AmFactorySim.Results.Tests.Contract;

public class AnswerFolderTests
{
    [Fact]
    public void A_whole_answer_has_its_tables_and_its_page()
    {
        using var folder = new TemporaryFolder();
        using (var answer = AnswerFolder.Create(folder["answers/first"]))
        {
            answer.WriteTable(Enumerable.Range(0, 1000).Select(Samples.Row));
            answer.WriteText("page.html", "<p>42</p>");
            Assert.False(Directory.Exists(folder["answers/first"]));
            answer.Complete();
        }
        Assert.Equal(["first"], Directory.GetFileSystemEntries(folder["answers"]).Select(Path.GetFileName));
        Assert.Equal("<p>42</p>", File.ReadAllText(folder["answers/first/page.html"]));
        using var database = new DuckDbDatabase();
        using var connection = database.Connect();
        using var result = connection.Query($"SELECT count(*) FROM '{Directory.GetFiles(folder["answers/first"], "*.parquet").Single()}'");
        Assert.Equal(1000L, result.Rows().Single()[0]);
    }

    [Fact]
    public void An_answer_that_is_not_completed_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using (var answer = AnswerFolder.Create(folder["deep/er/first"])) answer.WriteTable(Enumerable.Range(0, 10).Select(Samples.Row));
        Assert.Empty(folder.Entries);
    }

    [Fact]
    public void An_answer_is_never_written_over_another()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["mine"]);
        Assert.Contains("is there already", Assert.Throws<IOException>(() => AnswerFolder.Create(folder["mine"])).Message,
            StringComparison.Ordinal);
        Assert.Equal(["mine"], folder.Entries);
    }
}
