using FsCheck.Fluent;
using Xunit.Sdk;

namespace AmFactorySim.Timeline.Tests.Invariants.Reference;

/// <summary>
/// Random programs run on the timeline and on a reference of the written contract, docs/timeline.md, which is slow and simple. Both must
/// show the same, event by event.
/// </summary>
public class ReferenceTests
{
    private const int Programs = 12_000;

    [Fact]
    public void The_timeline_does_what_its_page_says() =>
        Prop.ForAll(Reference.Programs.All, program =>
        {
            Compare(program, ReferenceRun.TraceOf(program), KernelRun.TraceOf(program));
            return true;
        }).Holds(Programs);

    [Fact]
    public void A_run_step_by_step_is_the_same_and_each_step_is_at_the_time_of_Peek() =>
        Prop.ForAll(Reference.Programs.All, program =>
        {
            Assert.Equal(KernelRun.TraceOf(program), KernelRun.TraceOf(program, stepping: true));
            return true;
        }).Holds(2000);

    private static void Compare(RandomProgram program, List<string> expected, List<string> actual)
    {
        int same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same == expected.Count && same == actual.Count)
            return;
        throw new XunitException($"""
            {program}
            Both:
            {string.Join('\n', expected.Take(same))}
            Then the reference:
            {string.Join('\n', expected.Skip(same).Take(3))}
            and the timeline:
            {string.Join('\n', actual.Skip(same).Take(3))}
            """);
    }
}
