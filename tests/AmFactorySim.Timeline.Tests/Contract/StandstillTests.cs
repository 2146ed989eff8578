using static AmFactorySim.Timeline.Tests.Contract.Lab;

namespace AmFactorySim.Timeline.Tests.Contract;

/// <summary>Processes that go round without time passing are found and named; many events of one instant are none of that.</summary>
public class StandstillTests
{
    private const long Most = 1_000_000;

    private readonly Simulation _sim = new() { MostEventsInInstant = Most };

    [Fact]
    public void A_process_that_waits_for_no_time_again_and_again_is_named_with_time_and_number_of_events()
    {
        async Process Inspect()
        {
            await _sim.Delay(H(8));
            while (true)
                await _sim.Delay(H(0));
        }
        async Process Bystander()
        {
            while (true)
                await _sim.Delay(H(1));
        }
        _sim.Start(Bystander(), "bystander");
        _sim.Start(Inspect(), "inspector");
        SimulationException failure = Assert.Throws<SimulationException>(() => _sim.Run());
        Assert.Equal(("inspector", H(8)), (failure.Process, failure.Time));
        Assert.Matches(
            @"^The process inspector failed at 08:00:00: no time passes\. There were 1,0\d\d,\d\d\d events at this instant\. "
            + @"The last 1,000 of them: 1,000 of inspector\.$", failure.Message);
    }

    [Fact]
    public void Processes_that_wake_each_other_are_named_together()
    {
        Store<string> there = new(_sim), back = new(_sim);
        async Process Pass(Store<string> from, Store<string> to)
        {
            while (true)
                await to.Put(await from.Take());
        }
        _sim.Start(Pass(there, back), "mill");
        _sim.Start(Pass(back, there), "inspection");
        async Process Begin() => await there.Put("a part");
        _sim.Start(Begin());
        SimulationException failure = Assert.Throws<SimulationException>(() => _sim.RunUntil(H(1)));
        Assert.Contains(" of mill", failure.Message);
        Assert.Contains(" of inspection", failure.Message);
    }

    [Fact]
    public void Processes_that_start_the_next_and_end_are_named()
    {
        async Process Next()
        {
            await _sim.Delay(H(0));
            _sim.Start(Next(), "next");
        }
        _sim.Start(Next(), "first");
        Assert.Equal("next", Assert.Throws<SimulationException>(() => _sim.Run()).Process);
    }

    [Fact]
    public void A_process_that_waits_for_the_instant_to_settle_for_ever_is_named()
    {
        async Process Decide()
        {
            while (true)
                await _sim.Settled();
        }
        _sim.Start(Decide(), "dispatcher");
        Assert.Equal("dispatcher", Assert.Throws<SimulationException>(() => _sim.Run()).Process);
    }

    [Fact]
    public void Time_that_passes_in_the_smallest_steps_is_no_standstill()
    {
        async Process Tick()
        {
            for (var i = 0; i < 3 * Most; i++)
                await _sim.Delay(TimeSpan.FromTicks(1));
        }
        _sim.Start(Tick());
        _sim.Run();
        Assert.Equal(3 * Most, _sim.Now.Ticks);
    }

    [Fact]
    public void As_many_events_as_are_allowed_may_happen_at_one_instant()
    {
        async Process Step()
        {
            for (var i = 0; i < 9; i++)
                await _sim.Delay(H(0));
        }
        for (var i = 0; i < Most / 10; i++)
            _sim.Start(Step());
        _sim.Run();
        Assert.Equal(Most, _sim.EventCount);
    }

    [Fact]
    public void An_instant_that_ends_when_it_is_looked_at_is_no_standstill()
    {
        // The events are looked at once in 16 384, here after the last one of the instant.
        _sim.MostEventsInInstant = 3;
        async Process Step()
        {
            for (var i = 0; i < (1 << 14) - 1; i++)
                await _sim.Delay(H(0));
            await _sim.Delay(H(1));
        }
        _sim.Start(Step());
        _sim.Run();
        Assert.Equal((H(1), (1 << 14) + 1), (_sim.Now, _sim.EventCount));
    }

    [Fact]
    public void Only_events_of_the_instant_are_blamed()
    {
        _sim.MostEventsInInstant = 3;
        async Process Step()
        {
            for (var i = 0; i < 5; i++)
                await _sim.Delay(H(0));
            for (var i = 0; i < 10; i++)
                await _sim.Delay(H(1));
        }
        _sim.Start(Step(), "step");
        for (var i = 0; i < 4; i++)
            Assert.True(_sim.Step());
        SimulationException failure = Assert.Throws<SimulationException>(() => _sim.Step());
        Assert.Equal(("step", H(0), H(0)), (failure.Process, failure.Time, _sim.Now));
        Assert.Contains("There were 4 events at this instant. The last 2 of them: 2 of step.", failure.Message);
    }

    [Fact]
    public void Processes_that_end_after_a_delay_are_named()
    {
        async Process End() => await _sim.Delay(H(1));
        for (var i = 0; i < (1 << 14) + 10; i++)
            _sim.Start(End(), "end");
        _sim.RunBefore(H(1));
        _sim.MostEventsInInstant = 3;
        Assert.Equal("end", Assert.Throws<SimulationException>(() => _sim.Run()).Process);
    }

    [Fact]
    public void At_least_one_event_must_be_allowed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _sim.MostEventsInInstant = 0);
}
