module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
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
    .A(x_frequency_times[2]),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21a_1 u1 (
    .A1(x_frequency_times[0]),
    .A2(n2),
    .B1(x_frequency_times[1]),
    .X(n1)
  );
  sky130_fd_sc_hd__a31oi_1 u10 (
    .A1(n6),
    .A2(x_time_months[4]),
    .A3(x_time_months[5]),
    .B1(n3),
    .Y(y)
  );
  sky130_fd_sc_hd__nor2_1 u2 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nor4_1 u3 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .C(x_frequency_times[7]),
    .D(n1),
    .Y(n9)
  );
  sky130_fd_sc_hd__o211ai_1 u4 (
    .A1(x_time_months[5]),
    .A2(x_time_months[4]),
    .B1(n9),
    .C1(n0),
    .Y(n8)
  );
  sky130_fd_sc_hd__or4_1 u5 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[4]),
    .C(x_monetary_cc[2]),
    .D(x_monetary_cc[3]),
    .X(n7)
  );
  sky130_fd_sc_hd__or3_1 u6 (
    .A(x_time_months[2]),
    .B(x_time_months[1]),
    .C(x_time_months[3]),
    .X(n6)
  );
  sky130_fd_sc_hd__or4_1 u7 (
    .A(x_recency_months[6]),
    .B(x_recency_months[4]),
    .C(x_time_months[7]),
    .D(x_recency_months[7]),
    .X(n5)
  );
  sky130_fd_sc_hd__nor4_1 u8 (
    .A(x_recency_months[3]),
    .B(x_recency_months[5]),
    .C(x_time_months[6]),
    .D(n5),
    .Y(n4)
  );
  sky130_fd_sc_hd__o311ai_0 u9 (
    .A1(x_monetary_cc[5]),
    .A2(x_monetary_cc[6]),
    .A3(n7),
    .B1(n8),
    .C1(n4),
    .Y(n3)
  );
endmodule
