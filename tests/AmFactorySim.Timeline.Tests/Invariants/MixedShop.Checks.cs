namespace AmFactorySim.Timeline.Tests.Invariants;

/// <content>What holds after each instant, and at the end.</content>
internal sealed partial class MixedShop
{
    private void CheckAfterInstant()
    {
        // Only an all-of can have been granted something that it has not received in the same instant.
        bool exact = _inAllOf == 0;
        _fitters.CheckAfterInstant(exact);
        _places.CheckAfterInstant(exact);
        Assert.Equal(_sorted.Items.Order(), _sorted.Items);
        Assert.True(_sorted.Takers == 0 || _sorted.Count == 0);
        Assert.InRange(_bin.Level, 0, Litres);
        Assert.InRange(_hopper.Level, 0, Litres);
        Assert.Equal(_hopper.Received - _hopper.Delivered, _hopper.Level, tolerance: 1e-6 * (1 + _hopper.Received));
        Assert.True(_hopper.Received >= _poured - 1e-6 * (1 + _poured) && _hopper.Delivered >= _drawn - 1e-6 * (1 + _drawn));

        // No wait lasts longer than its limit, nor than what it waits for.
        Assert.All(Sim.WaitingProcesses(), waiting => Assert.True(waiting.Until is null || waiting.Until > Sim.Now, waiting.ToString()));
        Assert.All(_triggered, news => Assert.Equal(0, news.Waiting));
        Assert.All(_awaitedEnds, process => Assert.True(process.IsAlive));
        Assert.All(_awaitedLevels, wait => Assert.False(wait.Above ? _hopper.Level >= wait.Level : _hopper.Level <= wait.Level));
        Assert.DoesNotContain(_shelf.Items, item => _wantedParities.Contains(item % 2));
        Assert.DoesNotContain(_machines.Free, machine => _wantedMachines.Contains(machine % 2) || _machinesHeld.Contains(machine));
        Assert.True(_machines.InUse >= _machinesHeld.Count);
        _triggered.Clear();
        if (_isObserved)
            CheckMonitors();
        if (!exact)
            return;
        Assert.Equal((_onShelf, _inOrder, _inBin), (_shelf.Count, _sorted.Count, _bin.Level));
        Assert.Equal(_machinesHeld.Count, _machines.InUse);
        Assert.True(_shelf.Putters == 0 || _shelf.Count >= _shelf.Capacity);
        Assert.True(_sorted.Putters == 0 || _sorted.Count == _sorted.Capacity);
        // Nobody asks for more than half of the bin.
        Assert.True(_bin.Getters == 0 || _bin.Level < Litres / 2 - 1);
        Assert.True(_bin.Putters == 0 || Litres - _bin.Level < Litres / 2 - 1);
    }

    private void CheckMonitors()
    {
        AssertShown(_crew.Observe(), _crew.Queued, _crew.InUse, _crew.Capacity);
        AssertShown(_oven.Observe(), _oven.Queued, _oven.InUse, _oven.Capacity);
        AssertShown(_machines.Observe(), _machines.Queued, _machines.InUse, _size + 1);
        (StoreMonitor shelf, StoreMonitor sorted, ContainerMonitor bin) = (_shelf.Observe(), _sorted.Observe(), _bin.Observe());
        Assert.Equal((_shelf.Count, _shelf.Takers, _shelf.Putters), (shelf.Count.Value, shelf.Takers.Value, shelf.Putters.Value));
        Assert.Equal((_sorted.Count, _sorted.Takers, _sorted.Putters), (sorted.Count.Value, sorted.Takers.Value, sorted.Putters.Value));
        Assert.Equal((_bin.Level, _bin.Getters, _bin.Putters), (bin.Level.Value, bin.Getters.Value, bin.Putters.Value));

        static void AssertShown(ResourceMonitor monitor, int queued, int inUse, int capacity) =>
            Assert.Equal((queued, inUse, capacity), (monitor.Queue.Value, monitor.InUse.Value, monitor.Capacity.Value));
    }

    private void CheckAtEnd()
    {
        Assert.Empty(Sim.WaitingProcesses());
        Assert.Equal((0, 0, 0, 0), (_crew.InUse, _crew.Queued, _oven.InUse, _oven.Queued));
        Assert.Equal((0, 0, 0, 0), (_shelf.Takers, _shelf.Putters, _sorted.Takers, _sorted.Putters));
        Assert.Equal((0, 0, 0, 0, 0), (_bin.Getters, _bin.Putters, _bell.Waiting, _news.Waiting, _inAllOf));
        Assert.Empty(_awaitedEnds);
        Assert.Empty(_awaitedLevels);
        Assert.Empty(_wantedParities);
        Assert.Equal((0, 0, 0), (_machines.InUse, _machines.Queued, _machinesHeld.Count));
    }
}
