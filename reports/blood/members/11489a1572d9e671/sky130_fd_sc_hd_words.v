module dwnasic_chip(x_recency_months, x_frequency_times, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_recency_months[3]),
    .Y(n5)
  );
  sky130_fd_sc_hd__o21ai_0 u1 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B1(x_frequency_times[2]),
    .Y(n4)
  );
  sky130_fd_sc_hd__a31oi_1 u10 (
    .A1(n4),
    .A2(n2),
    .A3(n3),
    .B1(n6),
    .Y(y)
  );
  sky130_fd_sc_hd__nor3_1 u2 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[7]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor2_1 u3 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .Y(n2)
  );
  sky130_fd_sc_hd__and2_1 u4 (
    .A(x_time_months[2]),
    .B(x_time_months[1]),
    .X(n1)
  );
  sky130_fd_sc_hd__o31ai_1 u5 (
    .A1(x_time_months[3]),
    .A2(x_time_months[4]),
    .A3(n1),
    .B1(x_time_months[5]),
    .Y(n0)
  );
  sky130_fd_sc_hd__a21oi_1 u6 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[1]),
    .B1(x_recency_months[2]),
    .Y(n9)
  );
  sky130_fd_sc_hd__nor2_1 u7 (
    .A(x_recency_months[6]),
    .B(x_time_months[7]),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor4_1 u8 (
    .A(x_recency_months[5]),
    .B(x_time_months[6]),
    .C(x_recency_months[7]),
    .D(x_recency_months[4]),
    .Y(n7)
  );
  sky130_fd_sc_hd__o2111ai_1 u9 (
    .A1(n5),
    .A2(n9),
    .B1(n0),
    .C1(n7),
    .D1(n8),
    .Y(n6)
  );
endmodule
